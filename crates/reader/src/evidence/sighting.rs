//! What error texts and logs show.

use super::arn::Arn;
use super::span::Span;
use session_advisor_core::model::{Operation, Reason, Seconds};

/// Whose credentials signed a call, as far as an error or a log tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Caller {
    /// Nothing is said.
    Unsaid,
    /// The principal with that ARN.
    Principal(Arn),
    /// Temporary credentials of some kind.
    Temporary,
}

/// One error, as it was seen. Where a client enforces a rule of AWS by itself, two stand at one
/// place: `refused-by-client`, then the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ErrorSighting {
    /// What refused; none where the words prove no reason that is known.
    pub(crate) reason: Option<Reason>,
    /// The call that failed, if it is named.
    pub(crate) operation: Option<Operation>,
    /// The name of the API call that failed, if it is another than those of a scenario.
    pub(crate) other_operation: Option<String>,
    /// Who made the call.
    pub(crate) caller: Caller,
    /// The role that was asked for, if it is named.
    pub(crate) role: Option<Arn>,
    /// What was asked, if the text or its log says so.
    pub(crate) asked: Option<Seconds>,
    /// Whether the words are a client's about the length that was asked for, known or not.
    pub(crate) of_client_about_length: bool,
    /// The whole error.
    pub(crate) place: Span,
}

/// What a client logged about what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LogFact {
    /// It asks AssumeRole for that long.
    Asks(Seconds),
    /// It calls that.
    Calls(Operation),
    /// It signs with a session token that it got before.
    UsesSession,
    /// It uses a permission set's credentials.
    UsesPermissionSet,
    /// It uses long-term keys.
    UsesStoredKeys,
    /// The role's maximum.
    RoleMaximum(Seconds),
}
