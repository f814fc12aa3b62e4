//! The course: its overview, its lessons, its tickets, and what was learnt.

mod course;
mod heading;
mod lesson;
mod overview;
mod question;
mod reveal;
mod route;
mod summary;
mod ticket;
mod vary;

use super::props::PanelProps;
use super::title::name_page;
use crate::browser::hooks::focus;
use crate::browser::storage;
use crate::state::PanelName;
use crate::text::{self, learn as words};
use crate::view::{Element, classed, element, several};
use course::{Action, Course, HEADING};
use heading::{heading, link};
use route::{Page, Route};
use std::rc::Rc;
use yew::prelude::*;

/// Under which name progress is kept.
const KEY: &str = "session-advisor-learn";
impl Reducible for Course {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(course::reduce(&self, action))
    }
}

/// The course, at the page that the path names.
#[component]
pub(super) fn Learn(props: &PanelProps) -> Html {
    let course = use_reducer(|| Course::opened(storage::read(KEY).as_deref()));
    let on_action = use_callback(course.dispatcher(), |action, dispatcher| {
        dispatcher.dispatch(action);
    });
    let route = Route::of_path(&props.path);

    // Kept as soon as it changes; what was read at the start is there already.
    let as_read = use_mut_ref(|| true);
    use_effect_with(course.progress.to_string(), {
        let (keeps, on_action) = (course.keeps, on_action.clone());
        move |now| {
            let unchanged = as_read.replace(false);
            if keeps && !unchanged && !storage::keep(KEY, now) {
                on_action.emit(Action::StorageFailed);
            }
        }
    });
    use_effect_with(course.focus.clone(), |to| {
        if let Some((_, id)) = to {
            focus(id);
        }
    });
    // Another page of the course begins at its heading; the first one does where the page begins.
    let begun = use_mut_ref(|| false);
    use_effect_with(props.path.clone(), {
        let on_action = on_action.clone();
        let page = route.page;
        move |_| {
            name_page(&title(page), text::panel_title(PanelName::Learn), None);
            if begun.replace(true) {
                focus(HEADING);
            }
            on_action.emit(Action::OpenPage);
            if page == Page::Ticket {
                on_action.emit(Action::Draw(js_sys::Math::random()));
            }
        }
    });

    let shown = match route.page {
        Page::Overview => overview::overview(&course, &route, &on_action),
        Page::Lesson(number) => match Route::lesson(number) {
            Some(lesson) => lesson::lesson(&course, &route, number, lesson, &on_action),
            None => nowhere(),
        },
        Page::Ticket => ticket::ticket(&course, &route, &on_action),
        Page::Summary => summary::summary(&course, &route),
        Page::Nowhere => nowhere(),
    };
    let status = classed("p", "unseen")
        .id("learn-status")
        .with("role", "status")
        .text(course.said.clone());
    several(vec![
        classed("div", "learn")
            .key(props.path.to_string())
            .child(shown)
            .into(),
        status.key("status").into(),
    ])
}

/// What is shown, in the title of the tab.
fn title(page: Page) -> String {
    match page {
        Page::Overview => words::TITLE.to_owned(),
        Page::Lesson(number) => Route::lesson(number).map_or_else(
            || words::NOWHERE.to_owned(),
            |lesson| words::lesson(number, lesson.title),
        ),
        Page::Ticket => words::TICKET.to_owned(),
        Page::Summary => words::SUMMARY.to_owned(),
        Page::Nowhere => words::NOWHERE.to_owned(),
    }
}

fn nowhere() -> Element {
    element("section")
        .child(heading(words::NOWHERE))
        .child(link("#/learn".to_owned(), words::ALL_LESSONS))
}
