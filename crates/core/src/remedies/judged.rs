//! What is found of the remedies for a scenario.

use super::condition::Condition;
use super::why_not::WhyNot;
use crate::judgement::Verdict;
use crate::model::{RemedyName, Scenario, Seconds};

/// A remedy, judged.
#[derive(Debug, Clone)]
pub struct JudgedRemedy {
    /// Its name.
    pub name: RemedyName,
    /// What must hold beside what the scenario states, all of it, for it to help; or what stands
    /// against it.
    pub applies: Result<Vec<Condition>, WhyNot>,
    /// The scenario as the remedy makes it, where it makes one.
    pub edited: Option<Edited>,
}

/// A scenario that a remedy made, with what becomes of it.
#[derive(Debug, Clone)]
pub struct Edited {
    /// The scenario.
    pub scenario: Scenario,
    /// What becomes of it.
    pub verdict: Verdict,
    /// How long its last session lasts, where that is certain.
    pub effective: Option<Seconds>,
    /// Whether that is as long as the work.
    pub meets_need: Option<bool>,
    /// The most seconds that any request could get in it, its unknowns at their best.
    pub obtainable: Option<Seconds>,
    /// Whether the first role's stated maximum, or its permission set's session, was raised too.
    pub raises_first: bool,
}

/// Every remedy for a scenario.
#[derive(Debug, Clone)]
pub struct Remedies {
    /// The hop that they are about: the first that is refused, undecided or too short.
    pub target: Option<usize>,
    /// All of them: those that apply first, best first.
    pub list: Vec<JudgedRemedy>,
}
