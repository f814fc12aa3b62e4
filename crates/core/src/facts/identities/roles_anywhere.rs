//! A session of IAM Roles Anywhere.

use super::{
    Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords, Life, RenewedBy,
    SizedBy,
};
use crate::facts::limits;
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::Certificate),
    life: Life::exactly(limits::ROLES_ANYWHERE_DEFAULT),
    longest: Some(limits::ROLES_ANYWHERE_MAXIMUM),
    renewed_by: RenewedBy::Client,
    sized_by: SizedBy::Profile,
    behind: Behind::outside_identity(),
    console: ConsoleUser::NotPossible,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "IAM Roles Anywhere";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[("roles-anywhere", "IAM Roles Anywhere")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Outside, 1),
    explained: "A certificate that is exchanged for a role.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/`, and `credential_process` in the profile runs \
             `aws_signing_helper`.",
    ],
    session: true,
    session_help: "The session duration of the profile, such as `2h`. Empty: I don’t know, so its default \
         is taken.",
    request: false,
};
