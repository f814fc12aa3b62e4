//! The root user's keys.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SizedBy,
};
use crate::model::Operation;

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::RootKeys,
    life: Life::Endless,
    longest: None,
    // No client is given the root user's keys to renew anything with.
    renewed_by: RenewedBy::Never,
    sized_by: SizedBy::NoSession,
    behind: Behind::user(),
    console: ConsoleUser::Root,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "The root user";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[("root-user", "Keys of the root user")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Root, 0),
    explained: "The account’s owner. Root can assume no role.",
    told_by_caller_identity: true,
    how_to_tell: &["The answer ends with `:root`."],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
