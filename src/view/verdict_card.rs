//! The answer in a sentence.

use super::before_after::{before_after, effective, outcome};
use super::button::small_button;
use super::element::{Element, classed, element, sends, several};
use super::prose::prose;
use super::share::{LastCopied, share};
use super::verdict_word::{toned, truth, whole_word};
use crate::browser::hooks::Answer;
use crate::state::{Action, AppState, Change, Copied, FocusTarget};
use crate::text;
use session_advisor_core::model::Scenario;
use session_advisor_explain::remedy_title;
use yew::prelude::*;

/// The card with the verdict and its sentence, below a note of the change that was made last.
pub(crate) fn verdict_card(
    answer: &Answer,
    state: &AppState,
    offered: &[Copied],
    copied: &LastCopied,
    on_action: &Callback<Action>,
) -> Html {
    let report = &*answer.report;
    let outdated = state.stale();
    let applied = state
        .now
        .applied
        .as_ref()
        .map(|it| applied(&it.change, &it.scenario_before(), answer, on_action).into());
    let first = classed("div", "first")
        .child(whole_word("p", report))
        .child(classed("p", "stale").text(outdated.map_or("", text::stale)));
    let chaining = report
        .hops
        .iter()
        .position(|hop| hop.chained == Some(true))
        .map(|index| {
            element("p")
                .id("chaining")
                .text(text::chaining_begins_at(index))
        });
    let longest = answer
        .longest
        .map(|longest| element("p").id("longest").text(text::longest(longest)));
    let card = toned(classed("article", "verdict"), report)
        .id(FocusTarget::Verdict.id())
        .with("tabindex", "-1")
        .with("data-stale", truth(outdated.is_some()))
        .child(first)
        .child(classed("p", "headline").child(prose(&report.headline)))
        .maybe(chaining)
        .maybe(longest)
        .child(share(&report.scenario, offered, copied));
    several(vec![applied.unwrap_or_default(), card.into()])
}

/// The note about the change that was made last.
fn applied(
    change: &Change,
    before: &Scenario,
    answer: &Answer,
    on_action: &Callback<Action>,
) -> Element {
    let before = outcome(&session_advisor_explain::evaluate(before));
    let report = &*answer.report;
    let (said, after) = match change {
        Change::Remedy(remedy) => (
            text::applied(remedy_title(*remedy)),
            text::outcome_of_remedy(
                *remedy,
                report.verdict,
                report.meets_need,
                effective(report),
                answer.longest,
            ),
        ),
        Change::WhatIf(change) => (text::tried(change), outcome(report)),
    };
    let said = element("p")
        .child(prose(&said))
        .text(" ")
        .child(before_after(&before, after));
    let undo = sends(Action::Undo, on_action);
    classed("div", "applied")
        .id(FocusTarget::Applied.id())
        .with("tabindex", "-1")
        .child(said)
        .child(small_button(
            "applied-undo".to_owned(),
            text::UNDO,
            None,
            true,
            undo,
        ))
}
