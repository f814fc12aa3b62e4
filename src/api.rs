//! The functions behind every face: the page, the example and whatever embeds the advisor.

use crate::engine;
#[cfg(feature = "reader")]
use crate::engine::Verdict;
use crate::explain::{self, report::Report};
#[cfg(feature = "reader")]
use crate::explain::{questions, reading::report::ReadingReport};
#[cfg(feature = "reader")]
use crate::intake::{self, Choice, Edit, Paste};
#[cfg(feature = "reader")]
use crate::model::RemedyName;
use crate::model::{ErrorClass, Scenario, Seconds};
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

/// What was made of a paste, and everything there is to say of the scenario that it tells.
///
/// ```
/// use session_advisor::api;
///
/// let answer = api::read("[profile dev]\nsso_session = corp\n[profile prod]\nsource_profile = dev\n\
///     role_arn = arn:aws:iam::111122223333:role/Prod\nduration_seconds = 7200\n");
/// assert_eq!(answer.report.unwrap().verdict.name(), "refused");
/// ```
#[cfg(feature = "reader")]
#[must_use]
pub fn read(text: &str) -> Answer {
    let paste = intake::read_choosing(text, worst);
    let reading = &paste.reading;
    let report = match (&reading.scenario, reading.unplaced()) {
        (Some(scenario), None) => Some(evaluate(scenario)),
        (scenario, Some(class)) => {
            let scenario = scenario.clone().unwrap_or_else(Scenario::unknown);
            Some(evaluate_refused_elsewhere(&scenario, class))
        }
        (None, None) => None,
    };
    Answer {
        reading: reading_report(&paste),
        report: report.map(|report| in_partition(report, &reading.partition)),
    }
}

/// The same without the report, for a caller who makes that from the scenario.
#[cfg(feature = "reader")]
#[must_use]
pub fn read_only(text: &str) -> ReadingReport {
    reading_report(&intake::read_choosing(text, worst))
}

/// Everything there is to say of a scenario beside which another call was refused with that error:
/// one that the scenario does not hold.
#[must_use]
pub fn evaluate_refused_elsewhere(scenario: &Scenario, class: ErrorClass) -> Report {
    let mut report = evaluate(scenario);
    explain::refused_elsewhere(&mut report, class);
    report
}

#[cfg(feature = "reader")]
fn reading_report(paste: &Paste) -> ReadingReport {
    let scenario = paste.reading.scenario.as_ref();
    explain::reading::reading(
        &paste.reading,
        scenario.map(questions::questions).unwrap_or_default(),
        &scenario
            .map(|scenario| edits(paste, scenario))
            .unwrap_or_default(),
    )
}

/// The remedies that come down to asking for another length, as changes of the paste.
#[cfg(feature = "reader")]
fn edits(paste: &Paste, scenario: &Scenario) -> Vec<(RemedyName, Edit)> {
    let remedies = engine::remedies::remedies(scenario, &engine::evaluate(scenario));
    remedies
        .list
        .iter()
        .filter(|remedy| remedy.applies.is_ok())
        .filter_map(|remedy| {
            let edited = &remedy.edited.as_ref()?.scenario;
            let mut hops = scenario.hops.iter().zip(&edited.hops);
            let changed = hops.position(|(before, after)| before.ask != after.ask)?;
            let others_stay = hops.all(|(before, after)| before.ask == after.ask)
                && scenario.hops.len() == edited.hops.len()
                && scenario.source == edited.source;
            let seconds = edited.hops.get(changed)?.ask.seconds();
            let edit = paste.with_duration(changed, seconds)?;
            others_stay.then_some((remedy.name, edit))
        })
        .collect()
}

/// A reading with its report.
#[cfg(feature = "reader")]
#[derive(Debug, Clone, PartialEq, Serialize)]
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

/// The report with commands that name roles and policies in that partition, such as `aws-cn`.
#[must_use]
pub fn in_partition(mut report: Report, partition: &str) -> Report {
    if !matches!(partition, "" | "aws") {
        for remedy in &mut report.remedies {
            for command in &mut remedy.commands {
                *command = with_partition(command, partition);
            }
        }
    }
    report
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
