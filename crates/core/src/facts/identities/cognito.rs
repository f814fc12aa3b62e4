//! Credentials of Cognito's enhanced flow.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, Piece, RenewedBy, SizedBy,
};
use crate::facts::{Certainty, citations, limits};
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::Cognito),
    life: Life::exactly(limits::COGNITO_SESSION),
    longest: Some(limits::COGNITO_SESSION),
    renewed_by: RenewedBy::Client,
    sized_by: SizedBy::Service {
        certainty: Certainty::Unverified,
        sources: &[citations::COGNITO_ONE_HOUR],
    },
    behind: Behind::outside_identity(),
    console: ConsoleUser::NotPossible,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "Cognito (enhanced flow)";

pub(super) const WORDS: IdentityWords = IdentityWords {
    fixed: &[
        Piece::Text("Cognito’s enhanced flow takes no duration. Its credentials last "),
        Piece::Length(limits::COGNITO_SESSION),
        Piece::Text(", which AWS says only in passing."),
    ],
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] = &[("cognito", "Cognito (enhanced flow)")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Outside, 2),
    explained: "An app that has Cognito call AWS for it. In the basic flow, choose the OIDC token.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/`, and the app gets its keys from \
             GetCredentialsForIdentity.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
