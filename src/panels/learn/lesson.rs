//! A lesson: one question after the other, then something to change, then what to keep in mind.

use super::course::{Action, Course, Stand};
use super::heading::{heading, link};
use super::question::{question, sends};
use super::route::{Page, Route};
use super::vary::vary;
use crate::text::learn as words;
use crate::view::{Element, On, classed, element, prose};
use session_advisor_course::{Lesson, Place, comes_back};
use session_advisor_explain::rule_title;
use yew::prelude::*;

/// The lesson of that number.
pub(super) fn lesson(
    course: &Course,
    route: &Route,
    number: usize,
    lesson: &'static Lesson,
    on_action: &Callback<Action>,
) -> Element {
    let progress = &course.progress;
    let all = lesson.questions.len();
    let answered = progress.answered(lesson);
    // The first one that is open, and those before it: no question tells the answer of another.
    let open = lesson
        .questions
        .iter()
        .position(|it| progress.answer_in(lesson, Place::Lesson, it.name).is_none());
    let shown = open.map_or(all, |open| open.saturating_add(1));
    let questions = (1..)
        .zip(lesson.questions)
        .take(shown)
        .map(|(count, asked)| {
            let stand = Stand {
                place: Place::Lesson,
                within: lesson.name,
                question: asked,
            };
            let answer = progress.answer_in(lesson, Place::Lesson, asked.name);
            question(
                words::question(count, all),
                stand,
                answer,
                course,
                on_action,
            )
        });
    let section = element("section")
        .with("aria-labelledby", super::HEADING)
        .child(heading(words::lesson(number, lesson.title)))
        .child(element("p").text(lesson.about))
        .child(bar(answered, all))
        .children(questions);
    let section = if open.is_none() {
        section
            .child(vary(course, lesson, on_action))
            .maybe(back(course, lesson, on_action))
            .child(remember(lesson))
    } else {
        section
    };
    let again = (answered > 0).then(|| {
        classed("button", "secondary outline small")
            .with("type", "button")
            .id("again")
            .on(On::Click, sends(Action::Restart(lesson), on_action))
            .text(words::AGAIN)
    });
    section
        .maybe(again)
        .child(onward(route, number, progress.is_done(lesson)))
}

fn bar(answered: usize, all: usize) -> Element {
    let count = words::answered(answered, all);
    classed("p", "steps")
        .id("lesson-progress")
        .text(count.clone())
        .child(
            element("progress")
                .with("aria-label", count)
                .with("value", answered.to_string())
                .with("max", all.to_string()),
        )
}

/// What was missed in an earlier lesson.
fn back(course: &Course, lesson: &'static Lesson, on_action: &Callback<Action>) -> Option<Element> {
    let asked = comes_back(&course.progress, lesson)?;
    let stand = Stand {
        place: Place::Again,
        within: lesson.name,
        question: asked,
    };
    let answer = course.progress.answer_in(lesson, Place::Again, asked.name);
    let title = words::once_more(rule_title(asked.teaches));
    Some(
        classed("div", "comes-back")
            .key("comes-back")
            .child(question(title, stand, answer, course, on_action)),
    )
}

fn remember(lesson: &Lesson) -> Element {
    let kept = lesson
        .remember
        .iter()
        .map(|text| element("li").child(prose(text)));
    classed("section", "remember")
        .key("remember")
        .with("aria-labelledby", "remember-title")
        .child(element("h2").id("remember-title").text(words::REMEMBER))
        .child(element("ul").children(kept))
}

fn onward(route: &Route, number: usize, done: bool) -> Element {
    let next = route.after(number).map(|(next, lesson)| {
        link(
            route.link(Page::Lesson(next)),
            words::next(next, lesson.title),
        )
    });
    element("nav")
        .with("aria-label", words::ONWARD)
        .key("onward")
        .maybe(done.then(|| element("p").text(words::DONE_LESSON)))
        .maybe(next)
        .child(link(route.link(Page::Overview), words::ALL_LESSONS))
}
