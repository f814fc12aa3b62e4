//! A question, and what the engine says of its options.

use super::{Claim, Misconception};
use session_advisor_core::model::Reason;
use session_advisor_core::notation;
use session_advisor_explain::report::Report;

/// An option of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What it says of the scenario.
    pub claim: Claim,
    /// What those think who choose it where it does not hold.
    pub belief: Option<Misconception>,
}

impl Choice {
    /// The option that holds, as far as the author knows: the engine decides.
    #[must_use]
    pub const fn plain(claim: Claim) -> Self {
        Self {
            claim,
            belief: None,
        }
    }

    /// An option to which that misconception leads.
    #[must_use]
    pub const fn wrong(claim: Claim, belief: Misconception) -> Self {
        Self {
            claim,
            belief: Some(belief),
        }
    }

    /// The rule or error to read about for somebody who chose it where it does not hold.
    #[must_use]
    pub fn rule(&self) -> Option<Reason> {
        self.belief
            .map(Misconception::rule)
            .or_else(|| self.claim.reason())
    }
}

/// A question about a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The name by which its answer is kept, in kebab-case; never used twice.
    pub name: &'static str,
    /// The rule or error that it teaches.
    pub teaches: Reason,
    /// What is the case, in paragraphs.
    pub situation: &'static [&'static str],
    /// What somebody pasted with it: an error, a setting; empty where nothing.
    pub quotes: &'static str,
    /// The scenario in the notation.
    pub scenario: &'static str,
    /// What is asked.
    pub asks: &'static str,
    /// The options.
    pub choices: &'static [Choice],
}

/// An option with what the engine says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GradedChoice {
    /// The option.
    pub choice: &'static Choice,
    /// Whether it holds.
    pub right: bool,
}

/// A question with what the engine says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Graded {
    /// What was found of its scenario.
    pub report: Report,
    /// Its options, in their order.
    pub choices: Vec<GradedChoice>,
}

impl Question {
    /// Asks the engine; none where the scenario cannot be read, which a test rules out.
    #[must_use]
    pub fn grade(&self) -> Option<Graded> {
        let scenario = notation::read(self.scenario).ok()?;
        let report = session_advisor_explain::evaluate(&scenario);
        let choices = self
            .choices
            .iter()
            .map(|choice| GradedChoice {
                choice,
                right: choice.claim.holds(&report),
            })
            .collect();
        Some(Graded { report, choices })
    }

    /// Whether the option of that key holds; none where no option has it (any more).
    #[must_use]
    pub fn is_right(&self, key: &str) -> Option<bool> {
        self.grade()?
            .choices
            .iter()
            .find(|graded| graded.choice.claim.key() == key)
            .map(|graded| graded.right)
    }
}
