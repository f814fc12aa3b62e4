//! What was learnt and what was missed, to keep or to print.

use super::course::Course;
use super::heading::{heading, link};
use super::reveal::rule_link;
use super::route::{Page, Route};
use crate::text::learn as words;
use crate::view::{Element, On, classed, element, plain, prose};
use session_advisor_course::{self, Misconception, RuleLearnt};
use session_advisor_explain::rule_title;
use yew::prelude::*;

/// The summary.
pub(super) fn summary(course: &Course, route: &Route) -> Element {
    let found = session_advisor_course::summary(&course.progress);
    let section = element("section")
        .with("aria-labelledby", super::HEADING)
        .child(heading(words::SUMMARY));
    let onward = link(route.link(Page::Overview), words::ALL_LESSONS);
    if found.rules.is_empty() {
        return section
            .child(element("p").text(words::NOTHING_YET))
            .child(onward);
    }
    let done = found
        .done
        .iter()
        .map(|lesson| element("li").text(lesson.title));
    let none = found
        .done
        .is_empty()
        .then(|| element("p").text(words::NONE_DONE));
    let any = (!found.done.is_empty()).then(|| element("ul").children(done));
    let lessons = element("section")
        .child(element("h2").text(words::DONE_LESSONS))
        .maybe(none)
        .maybe(any)
        .child(element("p").text(words::tickets_done(found.tickets)));
    let head = element("tr").children(
        words::SUMMARY_COLUMNS.map(|title| element("th").with("scope", "col").text(title)),
    );
    let table = element("table")
        .child(element("caption").text(words::RULES))
        .child(element("thead").child(head))
        .child(element("tbody").children(found.rules.iter().map(row)));
    let thoughts = found
        .beliefs
        .iter()
        .map(|belief| thought(*belief, found.sure.contains(belief)));
    let missed = (!found.beliefs.is_empty()).then(|| {
        element("section")
            .child(element("h2").text(words::THOUGHTS))
            .child(classed("ul", "thoughts").children(thoughts))
    });
    let print = classed("button", "small")
        .with("type", "button")
        .id("print")
        .on(
            On::Click,
            Callback::from(|_| {
                if let Some(window) = web_sys::window() {
                    // A page that may not print says so itself.
                    let _ = window.print();
                }
            }),
        )
        .text(words::PRINT);
    section
        .child(lessons)
        .child(classed("div", "scroll").child(table))
        .maybe(missed)
        .child(print)
        .child(onward)
}

fn row(learnt: &RuleLearnt) -> Element {
    let rule = element("a")
        .with("href", format!("#/rules/{}", learnt.rule.name()))
        .text(plain(rule_title(learnt.rule)));
    element("tr")
        .with("data-rule", learnt.rule.name())
        .child(element("th").with("scope", "row").child(rule))
        .child(element("td").text(learnt.right.to_string()))
        .child(element("td").text(learnt.missed.to_string()))
        .child(element("td").text(words::learnt(learnt.learnt)))
}

fn thought(belief: Misconception, was_sure: bool) -> Element {
    element("li")
        .with("data-misconception", belief.name())
        .child(element("p").child(prose(&words::thought(belief.belief()))))
        .child(element("p").child(prose(belief.correction())))
        .maybe(was_sure.then(|| element("p").text(words::WAS_SURE)))
        .child(rule_link(belief.rule()))
}
