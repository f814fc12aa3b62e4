//! What a command asks AWS for.

use super::aws_cli::Said;
use super::fields::Field;
use super::json::Json;
use crate::evidence::call_chain::Asked;

/// What a command asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// What it sends as DurationSeconds.
    pub(super) asked: Asked,
    /// The word that says so.
    pub(super) duration: Option<Field>,
    /// The role that it names, as it was written.
    pub(super) role: Option<Field>,
    /// Whether it names an MFA device.
    pub(super) mfa: Option<Field>,
    /// Whether it gives a code of that device, or may give one.
    pub(super) code: bool,
    /// What the CLI says where it does not send it.
    pub(super) refusal: Option<Refusal>,
    /// A file that the paste does not hold.
    pub(super) file: Option<Field>,
}

/// Where the CLI stops before it sends a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    /// What it says.
    pub(super) words: String,
    /// Whether it stops because too little is asked.
    pub(super) below_minimum: bool,
    /// Whether it stops before it looks at the configuration.
    pub(super) early: bool,
    /// The word that it stops over.
    pub(super) place: Option<crate::evidence::span::Span>,
}

/// A parameter's value, before it is checked.
pub(super) enum Raw {
    Flag(Field),
    Json(Json),
}

impl Refusal {
    pub(super) fn early((words, place): Said) -> Self {
        Self {
            words,
            below_minimum: false,
            early: true,
            place,
        }
    }
}
