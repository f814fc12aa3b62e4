//! What becomes of the course.

use super::*;
use session_advisor_course::COURSE;

fn first() -> (&'static Lesson, Stand) {
    let lesson = COURSE.first().expect("a lesson");
    let question = lesson.questions.first().expect("a question");
    let stand = Stand {
        place: Place::Lesson,
        within: lesson.name,
        question,
    };
    (lesson, stand)
}

fn right(question: &Question) -> String {
    let graded = question.grade().expect("a scenario");
    let found = graded
        .choices
        .iter()
        .find(|it| it.right)
        .expect("one holds");
    found.choice.claim.key()
}

#[test]
fn an_answer_is_chosen_before_it_is_checked() {
    let (lesson, stand) = first();
    let course = Course::opened(Some(""));
    let asked = reduce(&course, Action::Check(stand));
    assert!(asked.draft.incomplete);
    assert_eq!(asked.progress.answered(lesson), 0);

    let chosen = reduce(
        &asked,
        Action::Choose(stand.question, right(stand.question)),
    );
    assert!(!chosen.draft.incomplete);
    let sure = reduce(&chosen, Action::BeSure(stand.question, Sureness::High));
    let checked = reduce(&sure, Action::Check(stand));
    assert_eq!(checked.progress.answered(lesson), 1);
    assert!(checked.said.starts_with(words::result(true)));
    let answer = checked.progress.answers().next().expect("an answer");
    assert_eq!(answer.sure, Sureness::High);
    assert_eq!(
        checked.focus.map(|(_, id)| id),
        Some(result_id(stand.question.name))
    );
}

#[test]
fn a_goal_is_reached_once() {
    let (lesson, _) = first();
    let places = 0..lesson.vary.settings().len();
    let reaching = places
        .filter(|place| tried(&lesson.vary, *place).is_some_and(|it| lesson.vary.goal.is_met(&it)));
    let mut course = Course::opened(None);
    for place in reaching {
        course = reduce(&course, Action::Set(lesson, place));
    }
    assert!(course.progress.reached(lesson));
    assert_eq!(
        course.progress.to_string(),
        format!("reached:{}", lesson.name)
    );
    assert!(course.said.ends_with(words::goal(true)));

    let restarted = reduce(&course, Action::Restart(lesson));
    assert!(!restarted.progress.reached(lesson));
    assert_eq!(restarted.setting, None);
    let cleared = reduce(&restarted, Action::Clear);
    assert!(cleared.progress.is_empty());
}

#[test]
fn another_ticket_starts_anew() {
    let course = reduce(&Course::opened(None), Action::Draw(0.3));
    let drawn = course.ticket.expect("a ticket");
    assert_eq!(course.focus, None);
    let stand = Stand {
        place: Place::Ticket,
        within: drawn.drill.name,
        question: &drawn.drill.cause,
    };
    let chosen = reduce(
        &course,
        Action::Choose(stand.question, right(stand.question)),
    );
    let checked = reduce(&chosen, Action::Check(stand));
    assert!(checked.ticket_answer(drawn, stand.question.name).is_some());
    let other = reduce(&checked, Action::Draw(0.3));
    let drawn = other.ticket.expect("a ticket");
    assert_eq!(other.ticket_answer(drawn, stand.question.name), None);
    assert_ne!(drawn.drill.cause.name, stand.question.name);
}

#[test]
fn a_draft_belongs_to_its_question() {
    let (lesson, stand) = first();
    let other = lesson.questions.last().expect("a question");
    let chosen = reduce(
        &Course::opened(None),
        Action::Choose(stand.question, right(stand.question)),
    );
    assert_eq!(chosen.draft_of(other).choice, None);
    let opened = reduce(&chosen, Action::OpenPage);
    assert_eq!(opened.draft_of(stand.question).choice, None);
}
