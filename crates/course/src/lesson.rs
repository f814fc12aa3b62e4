//! A lesson, and where questions are found by their names.

use super::{COURSE, DRILLS, Question, Vary};

/// A lesson of two to five minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesson {
    /// The name by which what was done in it is kept, in kebab-case.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is about, in one sentence.
    pub about: &'static str,
    /// Its questions, in order.
    pub questions: &'static [Question],
    /// What is to be varied after them.
    pub vary: Vary,
    /// What to keep in mind.
    pub remember: &'static [&'static str],
}

/// The question of that name, wherever it stands.
#[must_use]
pub fn question_named(name: &str) -> Option<&'static Question> {
    let remedies = DRILLS.iter().map(|drill| &drill.remedy);
    whole_questions()
        .chain(remedies)
        .find(|question| question.name == name)
}

/// Every question that can be asked by itself: those of lessons, then the causes of tickets.
pub(super) fn whole_questions() -> impl Iterator<Item = &'static Question> {
    let of_lessons = COURSE.iter().flat_map(|lesson| lesson.questions);
    of_lessons.chain(DRILLS.iter().map(|drill| &drill.cause))
}
