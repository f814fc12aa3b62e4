//! What comes back: a rule that was missed is asked about again at the end of a later lesson.

use super::lookup::whole_questions;
use super::{Lesson, Place, Progress, Question, question_named};
use session_advisor_core::model::Reason;

/// The question that comes back at the end of a lesson: the one that was already answered there,
/// else one about the rule that was missed longest ago, outside this lesson.
#[must_use]
pub fn comes_back(progress: &Progress, lesson: &Lesson) -> Option<&'static Question> {
    let answered = progress
        .round(lesson)
        .filter(|answer| matches!(answer.place, Place::Again))
        .last();
    if let Some(answer) = answered {
        return question_named(&answer.question);
    }
    let taught_here = |rule: &Reason| lesson.questions.iter().any(|it| it.teaches == *rule);
    progress
        .missed()
        .into_iter()
        .filter(|(rule, _)| !taught_here(rule))
        .find_map(|(rule, name)| about(rule, &name))
}

/// A question about that rule: another one than the one that was missed, if there is one.
fn about(rule: Reason, missed: &str) -> Option<&'static Question> {
    let mut all = whole_questions().filter(|question| question.teaches == rule);
    let another = all.find(|question| question.name != missed);
    another.or_else(|| question_named(missed))
}
