//! An IAM user's long-term keys.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SizedBy,
};
use crate::model::Operation;

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::UserKeys,
    life: Life::Endless,
    longest: None,
    renewed_by: RenewedBy::NotNeeded,
    sized_by: SizedBy::NoSession,
    behind: Behind {
        outside_program: true,
        ..Behind::user()
    },
    console: ConsoleUser::IamUser,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "An IAM user";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[("iam-user", "Long-term keys of an IAM user")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Keys, 0),
    explained: "Keys made for an IAM user. They have no end, and chain nothing.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:user/`, and the access key begins with `AKIA`.",
        "If the key begins with `ASIA`, a session was made first, often for MFA: add \
             GetSessionToken as the first call. Then the role behind it is chained.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
