//! Where questions are found by their names.

use crate::course::COURSE;
use crate::question::Question;
use crate::tickets::DRILLS;

/// The question of that name, wherever it stands.
#[must_use]
pub fn question_named(name: &str) -> Option<&'static Question> {
    let remedies = DRILLS.iter().map(|drill| &drill.remedy);
    whole_questions()
        .chain(remedies)
        .find(|question| question.name == name)
}

/// Every question that can be asked by itself: those of lessons, then the causes of tickets.
pub(crate) fn whole_questions() -> impl Iterator<Item = &'static Question> {
    let of_lessons = COURSE.iter().flat_map(|lesson| lesson.questions);
    of_lessons.chain(DRILLS.iter().map(|drill| &drill.cause))
}
