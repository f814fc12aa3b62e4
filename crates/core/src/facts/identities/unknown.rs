//! A caller of whom nothing is known.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SOME_SESSION, SizedBy,
};
use crate::model::{Operation, SourceKind};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Unknown,
    life: Life::Perhaps(SOME_SESSION),
    longest: None,
    renewed_by: RenewedBy::Unknown,
    sized_by: SizedBy::Unknown,
    behind: Behind::anybody(),
    console: ConsoleUser::PerhapsIamUser,
    federates_as: Some(SourceKind::Oidc),
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "Not known";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[("unknown", "Credentials of an unknown kind")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: "I don’t know",
    group: (Group::Unknown, 0),
    explained: "Then the answer says what depends on it.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "`:user/` is an IAM user; look at the access key too: `AKIA` is a key in hand, `ASIA` \
             a session.",
        "`:assumed-role/AWSReservedSSO_` is Identity Center. `:assumed-role/` with anything \
             else is a role: a program on AWS, a pipeline or a company sign-in. Whatever it is, \
             the next role is chained.",
        "`:root` at the end is the root user.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
