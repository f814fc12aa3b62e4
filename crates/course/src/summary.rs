//! What was learnt and what was missed.

use super::{COURSE, Lesson, Misconception, Progress, Sureness, question_named};
use session_advisor_core::model::Reason;

/// A rule that was asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleLearnt {
    /// The rule or error.
    pub rule: Reason,
    /// How many answers about it were right.
    pub right: usize,
    /// How many were not.
    pub missed: usize,
    /// Whether the latest was right.
    pub learnt: bool,
}

/// What was learnt and what was missed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// The lessons that are done.
    pub done: Vec<&'static Lesson>,
    /// Every rule that was asked about, in the order in which it came up.
    pub rules: Vec<RuleLearnt>,
    /// What was thought where an answer was not right, each once.
    pub beliefs: Vec<Misconception>,
    /// Those of them that the learner was sure of.
    pub sure: Vec<Misconception>,
    /// How many tickets were worked on.
    pub tickets: usize,
}

impl Summary {
    fn count(&mut self, rule: Reason, right: bool) {
        let known = self.rules.iter_mut().find(|other| other.rule == rule);
        if let Some(found) = known {
            found.right = found.right.saturating_add(usize::from(right));
            found.missed = found.missed.saturating_add(usize::from(!right));
            found.learnt = right;
        } else {
            self.rules.push(RuleLearnt {
                rule,
                right: usize::from(right),
                missed: usize::from(!right),
                learnt: right,
            });
        }
    }
}

/// What somebody with that progress learnt and missed.
#[must_use]
pub fn summary(progress: &Progress) -> Summary {
    let mut summary = Summary {
        done: COURSE
            .iter()
            .filter(|lesson| progress.is_done(lesson))
            .collect(),
        tickets: super::DRILLS
            .iter()
            .filter(|drill| progress.latest(drill.remedy.name).is_some())
            .count(),
        ..Summary::default()
    };
    for answer in progress.answers() {
        let (Some(question), Some(right)) = (question_named(&answer.question), answer.is_right())
        else {
            continue;
        };
        summary.count(question.teaches, right);
        let belief = question
            .choices
            .iter()
            .find(|choice| !right && choice.claim.key() == answer.choice)
            .and_then(|choice| choice.belief);
        let Some(belief) = belief else { continue };
        if !summary.beliefs.contains(&belief) {
            summary.beliefs.push(belief);
        }
        if answer.sure == Sureness::High && !summary.sure.contains(&belief) {
            summary.sure.push(belief);
        }
    }
    summary
}
