//! One thing to change until the goal is reached.

use super::course::{Action, Course, tried};
use super::question::{call_list, radio, sends};
use super::reveal::explained;
use crate::text::learn as words;
use crate::view::{Element, classed, element, prose, toned, whole_word};
use session_advisor_course::Lesson;
use yew::prelude::*;

/// The exercise of a lesson.
pub(super) fn vary(
    course: &Course,
    lesson: &'static Lesson,
    on_action: &Callback<Action>,
) -> Element {
    let settings = lesson.vary.settings();
    let start = lesson.vary.start();
    let at = course.setting.or_else(|| {
        settings
            .iter()
            .position(|setting| Some(&setting.scenario) == start.as_ref())
    });
    let options = settings.iter().enumerate().map(|(place, setting)| {
        radio(
            format!("vary-{}", lesson.name),
            &place.to_string(),
            &setting.label,
            at == Some(place),
            sends(Action::Set(lesson, place), on_action),
        )
    });
    let field = classed("fieldset", "question")
        .child(element("legend").text(lesson.vary.field.label()))
        .child(classed("div", "options").children(options));
    let shown = at.and_then(|place| settings.get(place));
    let report = at.and_then(|place| tried(&lesson.vary, place));
    let outcome = report.map(|report| {
        let reached = lesson.vary.goal.is_met(&report);
        toned(classed("article", "call"), &report)
            .with("data-reached", if reached { "true" } else { "false" })
            .child(whole_word("h3", &report))
            .children(explained(&report))
            .child(element("p").child(element("strong").text(words::goal(reached))))
    });
    classed("section", "vary")
        .key("vary")
        .with("aria-labelledby", "vary-title")
        .child(element("h2").id("vary-title").text(words::VARY))
        .child(element("p").child(prose(lesson.vary.asks)))
        .maybe(shown.map(|setting| call_list(&setting.scenario)))
        .child(field)
        .maybe(outcome)
}
