//! The verdict at the foot of the form, for as long as the answer itself is out of sight.

use super::element::{Element, classed, element};
use super::inner_link::inner_link;
use super::verdict_word::{toned, truth, whole_word};
use crate::text;
use session_advisor_explain::report::Report;

/// The id of the answer.
pub(crate) const VERDICT: &str = "verdict";

/// The answer in a word, for as long as the answer itself is out of view.
pub(crate) fn verdict_bar(report: &Report, answer_in_view: bool) -> Element {
    let bar = toned(element("a").id("verdict-bar"), report);
    inner_link(bar, VERDICT)
        .with("data-answer-in-view", truth(answer_in_view))
        .child(whole_word("span", report))
        .child(classed("span", "go").text(text::GO_TO_ANSWER))
}
