//! A ticket: the learner names the cause and what helps before the advisor does.

use super::course::{Action, Course, Stand};
use super::heading::{heading, link};
use super::question::question;
use super::route::{Page, Route};
use crate::text::learn as words;
use crate::view::{Element, On, classed, element};
use session_advisor_course::Place;
use yew::prelude::*;

/// The ticket that was drawn.
pub(super) fn ticket(course: &Course, route: &Route, on_action: &Callback<Action>) -> Element {
    let section = element("section")
        .with("aria-labelledby", super::HEADING)
        .child(heading(words::TICKET))
        .child(element("p").text(words::TICKET_ABOUT));
    let Some(drawn) = course.ticket else {
        return section;
    };
    let asked = |question| Stand {
        place: Place::Ticket,
        within: drawn.drill.name,
        question,
    };
    let (cause, remedy) = (&drawn.drill.cause, &drawn.drill.remedy);
    let of_cause = course.ticket_answer(drawn, cause.name);
    let of_remedy = course.ticket_answer(drawn, remedy.name);
    let second = of_cause.map(|_| {
        question(
            words::WHAT_HELPS.to_owned(),
            asked(remedy),
            of_remedy,
            course,
            on_action,
        )
    });
    let another = of_remedy.map(|_| {
        classed("button", "small")
            .with("type", "button")
            .id("another-ticket")
            .on(On::Click, {
                let on_action = on_action.clone();
                Callback::from(move |_| on_action.emit(Action::Draw(js_sys::Math::random())))
            })
            .text(words::ANOTHER)
    });
    let skip = of_remedy.is_none().then(|| {
        classed("button", "secondary outline small")
            .with("type", "button")
            .id("skip-ticket")
            .on(On::Click, {
                let on_action = on_action.clone();
                Callback::from(move |_| on_action.emit(Action::Draw(js_sys::Math::random())))
            })
            .text(words::SKIP_TICKET)
    });
    section
        .with("data-ticket", drawn.drill.name)
        .child(question(
            words::THE_TICKET.to_owned(),
            asked(cause),
            of_cause,
            course,
            on_action,
        ))
        .maybe(second)
        .maybe(another)
        .maybe(skip)
        .child(link(route.link(Page::Overview), words::ALL_LESSONS))
}
