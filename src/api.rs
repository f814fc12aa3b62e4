//! The functions behind every face: the page, the example and whatever embeds the advisor.

mod decide;
mod rule_list;
pub mod scenario_object;
#[cfg(test)]
mod schema;

use crate::engine;
#[cfg(feature = "reader")]
use crate::engine::Verdict;
use crate::explain::{self, report::Report};
#[cfg(feature = "reader")]
use crate::explain::{
    questions::{self, QuestionReport},
    reading::report::ReadingReport,
};
#[cfg(feature = "reader")]
use crate::facts::limits;
#[cfg(feature = "reader")]
use crate::intake::{self, Choice, Edit, Paste, Redacted};
use crate::model::{Ask, ErrorClass, Scenario, Seconds};
use crate::notation;
use serde::Serialize;

pub use decide::{Decision, decide};
pub use rule_list::{RuleEntry, RuleKind, rules};

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
        message: explain::notation_error(&error),
        start: error.place.start,
        end: error.place.end,
    })
}

/// What was made of a paste, and everything there is to say of the scenario that it tells.
///
/// ```
/// use session_advisor::api;
///
/// let answer = api::read("[profile dev]\ncredential_source = Ec2InstanceMetadata\n\
///     role_arn = arn:aws:iam::111122223333:role/Prod\nduration_seconds = 7200\n");
/// assert_eq!(answer.report.unwrap().verdict.name(), "refused");
/// ```
#[cfg(feature = "reader")]
#[must_use]
pub fn read(text: &str) -> Answer {
    let paste = intake::read_choosing(text, worst);
    let reading = &paste.reading;
    let elsewhere = reading.unplaced();
    let scenario = match (&reading.scenario, elsewhere) {
        (None, Some(_)) => Some(Scenario::unknown()),
        (scenario, _) => scenario.clone(),
    };
    let report = scenario.map(|it| evaluate_pasted(&it, elsewhere, &reading.partition));
    Answer {
        reading: reading_report(
            &paste,
            reading
                .scenario
                .as_ref()
                .map(questions::questions)
                .unwrap_or_default(),
        ),
        report,
    }
}

/// The same for a text that holds no secrets any more, and without the report and the questions, for
/// a caller who makes these from the scenario.
#[cfg(feature = "reader")]
#[must_use]
pub fn read_redacted(redacted: Redacted) -> ReadingReport {
    reading_report(&intake::read_redacted(redacted, worst), Vec::new())
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
        explain::refused_elsewhere(&mut report, class);
    }
    in_partition(&mut report, partition);
    report
}

#[cfg(feature = "reader")]
fn reading_report(paste: &Paste, questions: Vec<QuestionReport>) -> ReadingReport {
    explain::reading::reading(
        &paste.reading,
        questions,
        &paste
            .reading
            .scenario
            .as_ref()
            .map(|scenario| edits(paste, scenario))
            .unwrap_or_default(),
    )
}

/// The lengths that remedies ask for: nothing, the least and the most that the calls take, one hour.
#[cfg(feature = "reader")]
const LENGTHS: [Option<Seconds>; 5] = [
    None,
    Some(limits::ASSUME_ROLE_MINIMUM),
    Some(limits::ROLE_MAXIMUM_LEAST),
    Some(limits::ROLE_MAXIMUM_MOST),
    Some(limits::GET_SESSION_TOKEN_MAXIMUM),
];

/// The changes of the paste by which one of its calls asks for another length.
#[cfg(feature = "reader")]
fn edits(paste: &Paste, scenario: &Scenario) -> Vec<(usize, Option<Seconds>, Edit)> {
    let mut edits = Vec::new();
    for (index, hop) in scenario.hops.iter().enumerate() {
        let maximum = hop.role_maximum.filter(|it| !LENGTHS.contains(&Some(*it)));
        for length in LENGTHS.into_iter().chain(maximum.map(Some)) {
            if hop.ask == length.map_or(Ask::Nothing, Ask::For) {
                continue;
            }
            if let Some(edit) = paste.with_duration(index, length) {
                edits.push((index, length, edit));
            }
        }
    }
    edits
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

/// A reading with its report.
#[cfg(feature = "reader")]
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    /// What was made of the paste.
    pub reading: ReadingReport,
    /// What there is to say of its scenario; none where it tells none and proves nothing.
    pub report: Option<Report>,
}

/// The choice that fails most, among such the one with most calls, among such the first.
#[cfg(feature = "reader")]
fn worst(choices: &[Choice]) -> Option<usize> {
    let rank = |choice: &Choice| {
        let verdict = engine::evaluate(&choice.scenario).verdict;
        let fails = match verdict {
            Verdict::Refused => 3,
            Verdict::Depends => 2,
            Verdict::Shortened => 1,
            Verdict::Accepted | Verdict::NotReached => 0,
        };
        (fails, choice.scenario.hops.len())
    };
    let most = choices.iter().map(rank).max()?;
    choices.iter().position(|choice| rank(choice) == most)
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AdvisorError {
    /// What is wrong, as a kebab-case code.
    #[cfg_attr(test, schemars(with = "schema::ErrorCode"))]
    pub code: &'static str,
    /// What is wrong, and what is accepted.
    pub message: String,
    /// Where it starts, in UTF-16 units.
    pub start: usize,
    /// Where it ends, in UTF-16 units.
    pub end: usize,
}
