//! The console session of somebody who signed in through an identity provider.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SizedBy,
};
use crate::facts::limits;
use crate::model::{Operation, SourceKind};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::FederatedConsole,
    life: Life::left_of(limits::CONSOLE_SESSION_MAXIMUM),
    longest: None,
    renewed_by: RenewedBy::Person,
    sized_by: SizedBy::ConsoleSignIn,
    behind: Behind::federated_person(),
    console: ConsoleUser::Federated,
    federates_as: Some(SourceKind::Saml),
    first_call: Operation::SwitchRole,
};

pub(super) const TITLE: &str = "The console, through a company sign-in";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[(
    "console-federated",
    "The console, through a company sign-in",
)];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Console, 1),
    explained: "A browser, signed in through a company or the access portal: a role already.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "Run it in CloudShell, before any switch of role: the answer has `:assumed-role/`.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
