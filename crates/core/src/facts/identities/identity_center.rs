//! A role session of IAM Identity Center.

use super::{
    Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords, Life, RenewedBy,
    SizedBy,
};
use crate::facts::limits;
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::IdentityCenter),
    life: Life::exactly(limits::PERMISSION_SET_MINIMUM),
    longest: Some(limits::PERMISSION_SET_MAXIMUM),
    renewed_by: RenewedBy::SignIn(None),
    sized_by: SizedBy::PermissionSet,
    behind: Behind::federated_person(),
    console: ConsoleUser::Federated,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "IAM Identity Center";

pub(super) const WORDS: IdentityWords = IdentityWords {
    sign_in: Some("aws sso login --profile PROFILE"),
    as_origin: Some("IAM Identity Center (`AWSReservedSSO_…`)"),
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] = &[("identity-center", "IAM Identity Center (SSO)")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Company, 0),
    explained: "`aws sso login` or the access portal. It is a role, so the next role is chained.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/AWSReservedSSO_`. The profile has `sso_session` or \
             `sso_start_url`.",
    ],
    session: true,
    session_help: "The session duration of the permission set, such as `8h`. Empty: I don’t know, so its \
         default is taken.",
    request: true,
};
