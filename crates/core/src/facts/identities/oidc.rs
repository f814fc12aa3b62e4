//! An OIDC token.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SizedBy,
};
use crate::model::{Operation, SourceKind};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Assertion,
    life: Life::NoSession,
    longest: None,
    renewed_by: RenewedBy::Service,
    sized_by: SizedBy::NoSession,
    behind: Behind::outside_identity(),
    console: ConsoleUser::NotPossible,
    federates_as: Some(SourceKind::Oidc),
    first_call: Operation::AssumeRoleWithWebIdentity,
};

pub(super) const TITLE: &str = "An OIDC token (GitHub, GitLab, IRSA)";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] =
    &[("oidc", "An OIDC token alone (GitHub, GitLab, IRSA)")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Outside, 0),
    explained: "A signed token that is exchanged for a role: GitHub, GitLab, EKS with IRSA.",
    told_by_caller_identity: false,
    how_to_tell: &[
        "Look at the workflow. GitHub: `id-token: write` and `role-to-assume`, but no \
             `aws-access-key-id`. GitLab: `id_tokens`. In a pod: the variable \
             `AWS_WEB_IDENTITY_TOKEN_FILE`. In CloudTrail the call is AssumeRoleWithWebIdentity, \
             made by a `WebIdentityUser`.",
        "If the workflow has an access key in its secrets, it uses a user’s keys. If it has \
             neither, it most likely runs on AWS, with the role of its runner.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: true,
};
