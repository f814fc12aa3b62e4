//! What a configuration is found to hold.

use crate::evidence::call_chain::{CallChain, Step, Stop};
use crate::evidence::found::Found;
use crate::evidence::note::Note;
use crate::evidence::span::Span;
use session_advisor_core::model::Seconds;

/// The Terraform configuration of a paste.
#[derive(Default)]
pub(super) struct Terraform {
    pub(super) found: Found,
    /// What the trust policies of roles tell.
    pub(super) policies: Found,
    pub(super) providers: Vec<Provider>,
    pub(super) roles: Vec<CreatedRole>,
}

/// A role that the configuration creates.
#[derive(Debug)]
pub(super) struct CreatedRole {
    /// Its name in Terraform.
    pub(super) address: String,
    /// Its own name.
    pub(super) name: String,
    /// Its maximum, if it is written.
    pub(super) maximum: Option<Seconds>,
}

/// A provider or backend.
#[derive(Debug)]
pub(super) struct Provider {
    pub(super) label: String,
    pub(super) place: Span,
    /// What it says about the credentials that it starts from.
    pub(super) start: CallChain,
    pub(super) profile: Option<String>,
    /// The profile is not in the paste, but there is one.
    pub(super) has_computed_profile: bool,
    pub(super) calls: Vec<Call>,
    pub(super) notes: Vec<Note>,
}

/// A role that it assumes.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) step: Step,
    pub(super) stop: Option<Stop>,
    /// The resource that is the role, by its name in Terraform.
    pub(super) resource: Option<String>,
    /// Whether a duration is written.
    pub(super) is_sized: bool,
}
