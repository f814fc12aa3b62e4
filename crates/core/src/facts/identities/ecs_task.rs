//! The task role of an ECS task.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, Piece, RenewedBy, SizedBy,
};
use crate::facts::{Certainty, citations, limits};
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::Service),
    life: Life::exactly(limits::ECS_TASK_SESSION),
    longest: Some(limits::ECS_TASK_SESSION),
    renewed_by: RenewedBy::Service,
    sized_by: SizedBy::Service {
        certainty: Certainty::Observed,
        sources: &[citations::ECS_SIX_HOURS],
    },
    behind: Behind::workload(),
    console: ConsoleUser::NotPossible,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "An ECS task";

pub(super) const WORDS: IdentityWords = IdentityWords {
    fixed: &[
        Piece::Text("ECS sets the length of these credentials ("),
        Piece::Length(limits::ECS_TASK_SESSION),
        Piece::Text(
            ", by a page that AWS has since withdrawn) and replaces them in time. No request changes it.",
        ),
    ],
    in_profile: Some("credential_source = EcsContainer"),
    as_origin: Some("an ECS task"),
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] = &[("ecs-task", "The role of an ECS task")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::OnAws, 1),
    explained: "The task role of a container in ECS or Fargate.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/` and the name of the task role. The container has the \
             variable `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: true,
};
