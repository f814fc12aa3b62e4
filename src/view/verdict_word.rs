//! A verdict as a shape and a word.

use super::element::{Element, classed};
use crate::text;
use session_advisor_explain::report::Report;

/// The shape, which is not read out, and the word beside it.
pub(crate) fn verdict_word(name: &'static str, icon: &'static str, word: &'static str) -> Element {
    let icon = classed("span", "icon")
        .with("aria-hidden", "true")
        .text(icon);
    classed(name, "word").child(icon).text(word)
}

/// The verdict on the whole.
pub(crate) fn whole_word(name: &'static str, report: &Report) -> Element {
    let (verdict, meets_need, empty) = (report.verdict, report.meets_need, report.hops.is_empty());
    verdict_word(
        name,
        text::whole_icon(verdict, meets_need, empty),
        text::whole_verdict(verdict, meets_need, empty),
    )
}

/// An element with what the style sheet goes by.
pub(crate) fn toned(element: Element, report: &Report) -> Element {
    let meets_need = report.meets_need.map(truth);
    element
        .with("data-verdict", report.verdict.name())
        .with_some("data-meets-need", meets_need)
        .with("data-empty", truth(report.hops.is_empty()))
}

/// Yes or no, as written in attributes.
pub(super) const fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}
