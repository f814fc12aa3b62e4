//! What a change brings: what was, and what becomes of it.

use super::element::{Element, classed, element};
use crate::text;
use session_advisor_core::model::Seconds;
use session_advisor_explain::report::Report;

/// Before and after, on one line where there is room.
pub(crate) fn before_after(before: &str, after: String) -> Element {
    classed("span", "outcome")
        .child(
            element("span")
                .with("data-before", "")
                .text(before.to_owned()),
        )
        .child(
            classed("span", "arrow")
                .with("aria-hidden", "true")
                .text(" → "),
        )
        .child(classed("span", "unseen").text(text::BECOMES).text(" "))
        .child(element("strong").with("data-after", "").text(after))
}

/// What becomes of the scenario of that report, in a few words.
pub(crate) fn outcome(report: &Report) -> String {
    text::outcome(report.verdict, report.meets_need, effective(report))
}

/// How long the last session lasts.
pub(crate) fn effective(report: &Report) -> Option<Seconds> {
    report
        .hops
        .last()
        .map_or(report.source.effective, |hop| hop.effective)
}
