//! An IAM user's console session.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SizedBy,
};
use crate::facts::limits;
use crate::model::Operation;

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::UserConsole,
    life: Life::left_of(limits::CONSOLE_SESSION_MAXIMUM),
    longest: Some(limits::CONSOLE_SESSION_MAXIMUM),
    renewed_by: RenewedBy::Person,
    sized_by: SizedBy::ConsoleSignIn,
    behind: Behind::user(),
    console: ConsoleUser::IamUser,
    federates_as: None,
    first_call: Operation::SwitchRole,
};

pub(super) const TITLE: &str = "The console, as an IAM user";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[(
    "console-iam-user.left-12h",
    "The console, as an IAM user who just signed in",
)];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Console, 0),
    explained: "A browser, signed in with the name of an IAM user.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "Run it in CloudShell, before any switch of role: the answer has `:user/`. The \
             console shows the user’s name at the top right.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
