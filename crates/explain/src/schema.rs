//! What the schemas need beside the types themselves.

use schemars::JsonSchema;
use session_advisor_core::notation::Problem;

/// What can be wrong with a scenario that is an object.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is asked for")]
pub(crate) enum ObjectProblem {
    /// It is neither a line nor an object.
    #[schemars(rename = "scenario-type")]
    Type,
    /// A member that nothing reads.
    #[schemars(rename = "scenario-unknown-member")]
    UnknownMember,
    /// A member that is missing or does not fit.
    #[schemars(rename = "scenario-member")]
    Member,
    /// A member that belongs to a source of another kind.
    #[schemars(rename = "scenario-misplaced")]
    Misplaced,
}

/// What else can be wrong.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is asked for")]
pub(crate) enum CallProblem {
    /// `init` was not awaited yet.
    #[schemars(rename = "not-ready")]
    NotReady,
    /// What should be read is no string.
    #[schemars(rename = "no-text")]
    NoText,
    /// The module stopped at this input; nothing that is read should do so.
    #[schemars(rename = "stopped")]
    Stopped,
}

/// What is wrong.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
pub(crate) enum ErrorCode {
    /// With a line of notation.
    Notation(Problem),
    /// With an object.
    Object(ObjectProblem),
    /// With the call.
    Call(CallProblem),
}
