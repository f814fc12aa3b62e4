//! The functions behind every face: the page, the example and whatever embeds the advisor.

use crate::engine;
use crate::explain::{self, report::Report};
use crate::model::{Scenario, Seconds};
use crate::notation;
use serde::Serialize;

/// Everything there is to say of a scenario.
///
/// ```
/// use session_advisor::{api, notation};
///
/// let line = "v1~iam-user~get-session-token~assume-role.ask-2h.max-12h";
/// let report = api::evaluate(&notation::read(line).unwrap());
/// assert_eq!(report.verdict.name(), "refused");
/// assert_eq!(report.hops[1].first_error.unwrap().name(), "role-chaining");
/// ```
#[must_use]
pub fn evaluate(scenario: &Scenario) -> Report {
    let judgement = engine::evaluate(scenario);
    let remedies = engine::remedies::remedies(scenario, &judgement);
    explain::report(scenario, &judgement, &remedies)
}

/// The most seconds that any request could get in a scenario, its unknowns at their best.
#[must_use]
pub fn longest(scenario: &Scenario) -> Option<Seconds> {
    engine::longest(scenario, &engine::evaluate(scenario))
}

/// Everything there is to say of a line of notation.
///
/// # Errors
///
/// An [`AdvisorError`] with the place of what cannot be read.
pub fn evaluate_line(line: &str) -> Result<Report, AdvisorError> {
    notation::read(line)
        .map(|scenario| evaluate(&scenario))
        .map_err(|error| AdvisorError {
            code: error.problem.code(),
            message: explain::notation_error(&error),
            start: error.place.start,
            end: error.place.end,
        })
}

/// Input that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AdvisorError {
    /// What is wrong, as a kebab-case code.
    pub code: &'static str,
    /// What is wrong, and what is accepted.
    pub message: String,
    /// Where it starts, in UTF-16 units.
    pub start: usize,
    /// Where it ends, in UTF-16 units.
    pub end: usize,
}
