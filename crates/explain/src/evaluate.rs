//! The report on a scenario, or on a line of notation.

use super::report::Report;
use super::{errors, reporting};
use serde::Serialize;
use session_advisor_core::model::{Ask, ErrorClass, Scenario, Seconds};
use session_advisor_core::{engine, notation, remedies};

/// Everything there is to say of a scenario.
///
/// ```
/// use session_advisor_core::notation;
///
/// let line = "v1~iam-user~get-session-token~assume-role.ask-2h.max-12h";
/// let report = session_advisor_explain::evaluate(&notation::read(line).unwrap());
/// assert_eq!(report.verdict.name(), "refused");
/// assert_eq!(report.hops[1].first_error.unwrap().name(), "role-chaining");
/// ```
#[must_use]
pub fn evaluate(scenario: &Scenario) -> Report {
    let judgement = engine::evaluate(scenario);
    let remedies = remedies::remedies(scenario, &judgement);
    reporting::report(scenario, &judgement, &remedies)
}

/// The most seconds that any request could get in a scenario, its unknowns at their best.
#[must_use]
pub fn obtainable_maximum(scenario: &Scenario) -> Option<Seconds> {
    engine::obtainable_maximum(scenario, &engine::evaluate(scenario))
}

/// Everything there is to say of a line of notation.
///
/// # Errors
///
/// An [`AdvisorError`] with the place of what cannot be read.
pub fn evaluate_line(line: &str) -> Result<Report, AdvisorError> {
    read_line(line).map(|scenario| evaluate(&scenario))
}

/// The scenario that a line of notation tells.
///
/// # Errors
///
/// An [`AdvisorError`] with the place of what cannot be read.
pub fn read_line(line: &str) -> Result<Scenario, AdvisorError> {
    notation::read(line).map_err(|error| AdvisorError {
        code: error.problem.name(),
        message: errors::notation_error(&error),
        start: error.place.start,
        end: error.place.end,
    })
}

/// Everything there is to say of a pasted scenario: what the paste tells beside it changes the report.
///
/// `elsewhere` is the error of another call than the scenario's, where one was refused; commands name
/// roles and policies in `partition`, such as `aws-cn` (empty: `aws`).
#[must_use]
pub fn evaluate_pasted(
    scenario: &Scenario,
    elsewhere: Option<ErrorClass>,
    partition: &str,
) -> Report {
    let mut report = evaluate(scenario);
    if let Some(class) = elsewhere {
        reporting::refused_elsewhere(&mut report, class);
    }
    in_partition(&mut report, partition);
    report
}

/// The hop that asks for another length in the edited scenario, and that length; none where a call
/// is another or the source is.
#[must_use]
pub fn asks_otherwise(scenario: &Scenario, edited: &Scenario) -> Option<(usize, Option<Seconds>)> {
    let mut hops = scenario.hops.iter().zip(&edited.hops);
    let changed = hops.position(|(before, after)| before.ask != after.ask)?;
    let only = hops.all(|(before, after)| before.ask == after.ask)
        && scenario.hops.len() == edited.hops.len()
        && scenario.source == edited.source;
    let ask = edited.hops.get(changed)?.ask;
    (only && ask != Ask::Unknown).then_some((changed, ask.seconds()))
}

/// Has the report's commands name roles and policies in that partition, such as `aws-cn`.
fn in_partition(report: &mut Report, partition: &str) {
    if !matches!(partition, "" | "aws") {
        for remedy in &mut report.remedies {
            for command in &mut remedy.commands {
                *command = with_partition(command, partition);
            }
        }
    }
}

fn with_partition(command: &str, partition: &str) -> String {
    let mut after_arn = false;
    let fields = command.split(':').map(|field| {
        let named = if after_arn && field == "aws" {
            partition
        } else {
            field
        };
        after_arn = field.ends_with("arn");
        named
    });
    fields.collect::<Vec<_>>().join(":")
}

/// Input that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdvisorError {
    /// What is wrong, as a kebab-case code.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ErrorCode"))]
    pub code: &'static str,
    /// What is wrong, and what is accepted.
    pub message: String,
    /// Where it starts, in UTF-16 units.
    pub start: usize,
    /// Where it ends, in UTF-16 units.
    pub end: usize,
}
