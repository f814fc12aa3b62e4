//! The role that Lambda, CodeBuild and the like run as.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, Piece, RenewedBy, SOME_SESSION, SizedBy,
};
use crate::facts::{Certainty, citations};
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::Service),
    life: Life::Lasts(SOME_SESSION),
    longest: None,
    renewed_by: RenewedBy::Service,
    sized_by: SizedBy::Service {
        certainty: Certainty::Documented,
        sources: &[citations::METHODS_TO_ASSUME],
    },
    behind: Behind::workload(),
    console: ConsoleUser::NotPossible,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "Lambda, CodeBuild or another service";

pub(super) const WORDS: IdentityWords = IdentityWords {
    fixed: &[Piece::Text(
        "The service sets the length of these credentials and replaces them in time. No request changes it; for Lambda the exact length is not documented.",
    )],
    in_profile: Some("credential_source = Environment"),
    as_origin: Some("Lambda, CodeBuild or another service"),
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] = &[(
    "service-role",
    "The role of Lambda, CodeBuild or another service",
)];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::OnAws, 2),
    explained: "The role that Lambda, CodeBuild and the like run with.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/` and the role that is set on the function, the build \
             or the job.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: true,
};
