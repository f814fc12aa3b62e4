//! A paste, its reading in words, and the report on its scenario.

use crate::read::{read_choosing, read_redacted};
use crate::{Choice, Edit, Paste, Redacted, report};
use serde::Serialize;
use session_advisor_core::engine;
use session_advisor_core::facts::limits;
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{Ask, Scenario, Seconds};
use session_advisor_explain::evaluate_pasted;
use session_advisor_explain::questions::{self, QuestionReport};
use session_advisor_explain::reading::ReadingReport;
use session_advisor_explain::report::Report;

/// What was made of a paste, and everything there is to say of the scenario that it tells.
///
/// ```
/// let answer = session_advisor_reader::answer("[profile dev]\ncredential_source = Ec2InstanceMetadata\n\
///     role_arn = arn:aws:iam::111122223333:role/Prod\nduration_seconds = 7200\n");
/// assert_eq!(answer.report.unwrap().verdict.name(), "refused");
/// ```
#[must_use]
pub fn answer(text: &str) -> Answer {
    let paste = read_choosing(text, worst);
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
#[must_use]
pub fn answer_redacted(redacted: Redacted) -> ReadingReport {
    reading_report(&read_redacted(redacted, worst), Vec::new())
}

fn reading_report(paste: &Paste, questions: Vec<QuestionReport>) -> ReadingReport {
    report::reading(
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
const LENGTHS: [Option<Seconds>; 5] = [
    None,
    Some(limits::ASSUME_ROLE_MINIMUM),
    Some(limits::ROLE_MAXIMUM_LEAST),
    Some(limits::ROLE_MAXIMUM_MOST),
    Some(limits::GET_SESSION_TOKEN_MAXIMUM),
];

/// The changes of the paste by which one of its calls asks for another length.
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

/// A reading with its report.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// What was made of the paste.
    pub reading: ReadingReport,
    /// What there is to say of its scenario; none where it tells none and proves nothing.
    pub report: Option<Report>,
}

/// The choice that fails most, among such the one with most calls, among such the first.
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
