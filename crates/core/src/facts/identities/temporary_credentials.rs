//! Temporary credentials of unknown origin.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SOME_SESSION, SizedBy,
};
use crate::model::{Operation, SourceKind};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Temporary,
    life: Life::Lasts(SOME_SESSION),
    longest: None,
    renewed_by: RenewedBy::Origin,
    sized_by: SizedBy::Unknown,
    behind: Behind::anybody(),
    console: ConsoleUser::NotPossible,
    federates_as: Some(SourceKind::Oidc),
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "Temporary credentials of unknown origin";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[(
    "temporary-credentials",
    "Temporary credentials of unknown origin",
)];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Keys, 1),
    explained: "A key that begins with `ASIA`, such as one that somebody handed over.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The access key begins with `ASIA` and comes with a session token. The answer has \
             `:assumed-role/` or `:user/`; both are capped in the same way.",
        "If it has `AWSReservedSSO_`, choose IAM Identity Center.",
    ],
    session: true,
    session_help: ANY_SESSION,
    request: false,
};
