//! What would be, had one fact been otherwise.

use super::before_after::outcome;
use super::element::{Element, On, classed, element, sends};
use super::prose::prose;
use crate::app::state::{Action, Change};
use crate::app::text;
use crate::engine::{self, HopJudgement};
use crate::explain::report::Report;
use crate::explain::what_if::{WhatIf, what_if as changes};
use crate::model::Scenario;
use crate::notation;
use yew::prelude::*;

/// Each fact that could be otherwise, with what would become of it; none where nothing is called.
pub(crate) fn what_if(
    scenario: &Scenario,
    report: &Report,
    on_action: &Callback<Action>,
) -> Option<Element> {
    let changes = changes(scenario);
    if changes.is_empty() {
        return None;
    }
    let now = outcome(report);
    let head = element("tr").children(
        [text::WHAT_IF_CHANGE, text::WHAT_IF_THEN, text::WHAT_IF_TRY]
            .map(|title| element("th").with("scope", "col").text(title)),
    );
    let rows = changes
        .into_iter()
        .enumerate()
        .map(|(index, change)| row(index, change, &now, on_action));
    let table = classed("table", "what-ifs")
        .child(element("caption").text(text::what_if_now(&now)))
        .child(element("thead").child(head))
        .child(element("tbody").children(rows));
    Some(
        element("details")
            .id("what-if")
            .child(element("summary").text(text::WHAT_IF))
            .child(classed("div", "scroll").child(table)),
    )
}

fn row(index: usize, change: WhatIf, now: &str, on_action: &Callback<Action>) -> Element {
    let judged = engine::evaluate(&change.scenario);
    let last = judged.hops.last().and_then(HopJudgement::effective);
    let then = text::outcome(judged.verdict, judged.meets_need, last);
    let differs = then != now;
    let (title, button) = (format!("what-if-{index}"), format!("what-if-{index}-try"));
    let line = notation::write(&change.scenario);
    let words = element("th")
        .with("scope", "row")
        .id(title.clone())
        .child(prose(&change.change));
    let tried = sends(
        Action::Apply(Change::WhatIf(change.change), line),
        on_action,
    );
    let then = if differs {
        element("td").child(element("strong").text(then))
    } else {
        element("td").text(text::what_if_same(&then))
    };
    element("tr").child(words).child(then).child(
        element("td").child(
            classed("button", "small outline")
                .with("type", "button")
                .with("aria-labelledby", format!("{button} {title}"))
                .id(button)
                .on(On::Click, tried)
                .text(text::WHAT_IF_TRY),
        ),
    )
}
