//! A SAML assertion.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, RenewedBy, SizedBy,
};
use crate::model::{Operation, SourceKind};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Assertion,
    life: Life::NoSession,
    longest: None,
    renewed_by: RenewedBy::Person,
    sized_by: SizedBy::NoSession,
    behind: Behind::federated_person(),
    console: ConsoleUser::Federated,
    federates_as: Some(SourceKind::Saml),
    first_call: Operation::AssumeRoleWithSaml,
};

pub(super) const TITLE: &str = "A SAML sign-in";

pub(super) const WORDS: IdentityWords = IdentityWords::NONE;

pub(super) const HOLDERS: &[(&str, &str)] = &[("saml", "A SAML assertion alone")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Company, 1),
    explained: "A company sign-in page whose assertion is exchanged for a role, such as by saml2aws.",
    told_by_caller_identity: false,
    how_to_tell: &[
        "Look at the tool’s settings: it names a sign-in page of the company and a role. In \
             CloudTrail the call is AssumeRoleWithSAML, made by a `SAMLUser`.",
        "If the answer to `aws sts get-caller-identity` has `AWSReservedSSO_`, it is Identity \
             Center instead.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
