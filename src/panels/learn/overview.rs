//! All lessons, and the progress in each.

use super::course::{Action, Course};
use super::heading::{heading, link};
use super::question::sends;
use super::route::{Page, Route};
use crate::text::learn as words;
use crate::view::{Element, On, classed, element, prose};
use session_advisor_course::{DRILLS, Lesson};
use yew::prelude::*;

/// The overview.
pub(super) fn overview(course: &Course, route: &Route, on_action: &Callback<Action>) -> Element {
    let progress = &course.progress;
    let lessons = route
        .lessons()
        .map(|(number, lesson)| item(course, route, number, lesson));
    let next = route
        .lessons()
        .find(|(_, lesson)| !progress.is_done(lesson))
        .filter(|_| !progress.is_empty())
        .map(|(number, lesson)| {
            link(
                route.link(Page::Lesson(number)),
                words::go_on(number, lesson.title),
            )
        });
    let worked = DRILLS
        .iter()
        .filter(|drill| progress.latest(drill.remedy.name).is_some())
        .count();
    let tickets = element("section")
        .child(element("h2").text(words::TICKETS))
        .child(element("p").text(words::TICKETS_ABOUT))
        .child(element("p").text(words::tickets(worked, DRILLS.len())))
        .child(link(route.link(Page::Ticket), words::TAKE_A_TICKET));
    let kept = if course.keeps {
        words::KEPT
    } else {
        words::NOT_KEPT
    };
    let clear = (!progress.is_empty()).then(|| {
        element("details")
            .id("learn-clear")
            .child(element("summary").text(words::CLEAR))
            .child(element("p").text(words::CLEAR_ABOUT))
            .child(
                classed("button", "secondary outline small")
                    .with("type", "button")
                    .id("clear-progress")
                    .on(On::Click, sends(Action::Clear, on_action))
                    .text(words::CLEAR_NOW),
            )
    });
    element("section")
        .with("aria-labelledby", super::HEADING)
        .child(heading(words::TITLE))
        .child(element("p").text(words::ABOUT))
        .maybe(route.is_picked().then(|| element("p").text(words::PICKED)))
        .maybe(next)
        .child(classed("ol", "lessons").children(lessons))
        .child(tickets)
        .child(
            element("section")
                .child(element("h2").text(words::PROGRESS))
                .child(element("p").id("kept").text(kept))
                .child(link(route.link(Page::Summary), words::SUMMARY))
                .maybe(clear),
        )
}

fn item(course: &Course, route: &Route, number: usize, lesson: &'static Lesson) -> Element {
    let answered = course.progress.answered(lesson);
    let state = words::state(
        course.progress.is_done(lesson),
        answered,
        lesson.questions.len(),
    );
    element("li")
        .with("value", number.to_string())
        .with("data-lesson", lesson.name)
        .child(
            element("a")
                .with("href", route.link(Page::Lesson(number)))
                .text(lesson.title),
        )
        .child(classed("span", "state").text(state))
        .child(element("p").child(prose(lesson.about)))
}
