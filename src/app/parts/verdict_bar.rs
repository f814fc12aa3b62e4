//! The verdict at the foot of the form, for as long as the answer itself is out of sight.

use super::element::{Element, On, classed, element};
use super::verdict_word::{toned, truth, whole_word};
use crate::app::hooks::focus;
use crate::app::text;
use crate::explain::report::Report;
use yew::prelude::*;

/// The id of the answer.
pub(crate) const VERDICT: &str = "verdict";

/// The answer in a word, for as long as the answer itself is out of view.
pub(crate) fn verdict_bar(report: &Report, answer_in_view: bool) -> Element {
    toned(element("a").id("verdict-bar"), report)
        .with("href", "#verdict")
        .with("data-answer-in-view", truth(answer_in_view))
        .on(On::Click, Callback::from(go_to_answer))
        .child(whole_word("span", report))
        .child(classed("span", "go").text(text::GO_TO_ANSWER))
}

/// Follows a link to the answer.
#[expect(
    clippy::needless_pass_by_value,
    reason = "listeners are given their event"
)]
pub(crate) fn go_to_answer(event: Event) {
    // A fragment of its own would push the scenario out of the address.
    event.prevent_default();
    focus(VERDICT);
}
