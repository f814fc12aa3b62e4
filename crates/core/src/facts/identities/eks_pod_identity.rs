//! The role of an EKS pod with Pod Identity.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, Piece, RenewedBy, SOME_SESSION, SizedBy,
};
use crate::facts::{Certainty, citations};
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::Pod),
    life: Life::Lasts(SOME_SESSION),
    longest: None,
    renewed_by: RenewedBy::Service,
    sized_by: SizedBy::Service {
        certainty: Certainty::Documented,
        sources: &[citations::POD_IDENTITY, citations::POD_IDENTITY_TARGET],
    },
    behind: Behind::workload(),
    console: ConsoleUser::NotPossible,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "An EKS pod with Pod Identity";

pub(super) const WORDS: IdentityWords = IdentityWords {
    fixed: &[Piece::Text(
        "EKS sets the length of these credentials and renews them. No request changes it.",
    )],
    in_profile: Some("credential_source = EcsContainer"),
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] = &[(
    "eks-pod-identity",
    "The role of an EKS pod with Pod Identity",
)];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::OnAws, 3),
    explained: "The role that EKS gives to a pod by an association.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/`, and the pod has the variable \
             `AWS_CONTAINER_CREDENTIALS_FULL_URI`.",
        "If it has `AWS_WEB_IDENTITY_TOKEN_FILE` instead, it is IRSA: choose the OIDC token.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: true,
};
