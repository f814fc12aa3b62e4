//! One thing of a scenario that the learner changes until a goal is met.

use session_advisor_core::facts::limits;
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{Ask, Reason, Scenario, Seconds};
use session_advisor_core::notation;
use session_advisor_explain::duration_in_words;
use session_advisor_explain::report::Report;

/// One of the ways that a field offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// What it is called.
    pub label: &'static str,
    /// The whole scenario in it, in the notation.
    pub line: &'static str,
}

/// What can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What the call of that index asks for.
    Ask(usize),
    /// The maximum of the role of the call of that index.
    RoleMaximum(usize),
    /// The session that the permission set gives.
    PermissionSet,
    /// The way to the credentials.
    Way(&'static [Way]),
}

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// The session lasts as long as the work.
    Enough,
    /// AWS grants it for as long as was asked.
    Granted,
    /// AWS gives that reason first.
    Says(Reason),
}

/// A scenario with one thing to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vary {
    /// What is to be done.
    pub asks: &'static str,
    /// The scenario as it stands, in the notation.
    pub scenario: &'static str,
    /// What can be changed.
    pub field: Field,
    /// What is to be reached.
    pub goal: Goal,
}

/// The scenario with the field set in one of its ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// What the setting is called.
    pub label: String,
    /// The scenario that it makes.
    pub scenario: Scenario,
}

impl Goal {
    /// Whether it is reached by a scenario of which that was found.
    #[must_use]
    pub fn is_met(self, report: &Report) -> bool {
        match self {
            Self::Enough => report.meets_need == Some(true) && report.verdict != Verdict::Refused,
            Self::Granted => report.verdict == Verdict::Accepted,
            Self::Says(reason) => report
                .hops
                .iter()
                .any(|hop| hop.first_error == Some(reason)),
        }
    }
}

impl Field {
    /// What the field is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Ask(_) => "What is asked for",
            Self::RoleMaximum(_) => "The role’s maximum (MaxSessionDuration)",
            Self::PermissionSet => "The permission set’s session duration",
            Self::Way(_) => "The way to the credentials",
        }
    }
}

impl Vary {
    /// The scenario as it stands; none where it cannot be read, which a test rules out.
    #[must_use]
    pub fn start(&self) -> Option<Scenario> {
        notation::read(self.scenario).ok()
    }

    /// Every setting of the field.
    #[must_use]
    pub fn settings(&self) -> Vec<Setting> {
        let Some(start) = self.start() else {
            return Vec::new();
        };
        match self.field {
            Field::Ask(index) => asks()
                .into_iter()
                .map(|ask| with_ask(&start, index, ask))
                .collect(),
            Field::RoleMaximum(index) => whole_hours()
                .map(|hours| {
                    let mut scenario = start.clone();
                    if let Some(hop) = scenario.hops.get_mut(index) {
                        hop.role_maximum = Some(hours);
                    }
                    Setting {
                        label: duration_in_words(hours),
                        scenario,
                    }
                })
                .collect(),
            Field::PermissionSet => whole_hours()
                .map(|hours| {
                    let mut scenario = start.clone();
                    scenario.source.session = Some(hours);
                    Setting {
                        label: duration_in_words(hours),
                        scenario,
                    }
                })
                .collect(),
            Field::Way(ways) => ways
                .iter()
                .filter_map(|way| {
                    Some(Setting {
                        label: way.label.to_owned(),
                        scenario: notation::read(way.line).ok()?,
                    })
                })
                .collect(),
        }
    }

    /// Whether that scenario reaches the goal.
    #[must_use]
    pub fn is_met_by(&self, scenario: &Scenario) -> bool {
        self.goal
            .is_met(&session_advisor_explain::evaluate(scenario))
    }
}

fn with_ask(start: &Scenario, index: usize, ask: Ask) -> Setting {
    let mut scenario = start.clone();
    if let Some(hop) = scenario.hops.get_mut(index) {
        hop.ask = ask;
    }
    let label = ask
        .seconds()
        .map_or_else(|| "Nothing".to_owned(), duration_in_words);
    Setting { label, scenario }
}

/// Nothing, the least that AssumeRole takes, and hours.
fn asks() -> Vec<Ask> {
    [Ask::Nothing, Ask::For(limits::ASSUME_ROLE_MINIMUM)]
        .into_iter()
        .chain(whole_hours().map(Ask::For))
        .collect()
}

/// Some of the whole hours that a role’s maximum can be.
fn whole_hours() -> impl Iterator<Item = Seconds> {
    [1, 2, 3, 4, 6, 8, 10, 12].into_iter().filter_map(|hours| {
        let seconds = limits::ROLE_MAXIMUM_LEAST.get().checked_mul(hours)?;
        Seconds::new(seconds).filter(|seconds| *seconds <= limits::ROLE_MAXIMUM_MOST)
    })
}
