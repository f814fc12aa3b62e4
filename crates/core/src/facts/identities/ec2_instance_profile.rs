//! The role of an EC2 instance.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, Piece, RenewedBy, SOME_SESSION, SizedBy,
};
use crate::facts::{Certainty, citations, limits};
use crate::model::{Operation, RoleSource};

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Role(RoleSource::Service),
    life: Life::Lasts(SOME_SESSION),
    longest: None,
    renewed_by: RenewedBy::Service,
    sized_by: SizedBy::Service {
        certainty: Certainty::Documented,
        sources: &[
            citations::EC2_INSTANCE_CREDENTIALS,
            citations::UPDATE_ROLE,
            citations::EC2_OBSERVED,
        ],
    },
    behind: Behind::workload(),
    console: ConsoleUser::NotPossible,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "An EC2 instance";

pub(super) const WORDS: IdentityWords = IdentityWords {
    fixed: &[
        Piece::Text("EC2 sets the length of these credentials (about "),
        Piece::Length(limits::EC2_INSTANCE_SESSION),
        Piece::Text(" were seen) and replaces them at least "),
        Piece::Length(limits::EC2_INSTANCE_RENEWAL),
        Piece::Text(" before they end. No request and no role maximum changes it."),
    ],
    in_profile: Some("credential_source = Ec2InstanceMetadata"),
    as_origin: Some("an EC2 instance"),
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] =
    &[("ec2-instance-profile", "The role of an EC2 instance")];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::OnAws, 0),
    explained: "The role of an EC2 instance, also that of a self-hosted runner on it.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The answer has `:assumed-role/` and ends with the id of the instance, such as `i-0abc`.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: true,
};
