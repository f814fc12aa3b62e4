//! What would be, had one fact been otherwise.

use super::props::PanelProps;
use crate::text;
use crate::view::{Element, On, classed, element, outcome, prose};
use session_advisor_core::engine;
use session_advisor_core::judgement::HopJudgement;
use session_advisor_core::notation;
use session_advisor_explain::what_if::{WhatIf as Change, what_if as changes};
use yew::prelude::*;

/// Each fact that could be otherwise, with what would become of it.
#[component]
pub(super) fn WhatIf(props: &PanelProps) -> Html {
    let now = outcome(&session_advisor_explain::evaluate_pasted(
        &props.scenario,
        props.elsewhere,
        &props.partition,
    ));
    let head = element("tr").children(
        [text::WHAT_IF_CHANGE, text::WHAT_IF_THEN, text::WHAT_IF_TRY]
            .map(|title| element("th").with("scope", "col").text(title)),
    );
    let rows = changes(&props.scenario)
        .into_iter()
        .enumerate()
        .map(|(index, change)| row(index, change, &now, props));
    let table = classed("table", "what-ifs")
        .child(element("caption").text(text::what_if_now(&now)))
        .child(element("thead").child(head))
        .child(element("tbody").children(rows));
    classed("div", "scroll").child(table).into()
}

fn row(index: usize, change: Change, now: &str, props: &PanelProps) -> Element {
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
    let tried = {
        let props = props.clone();
        Callback::from(move |_| props.apply(&change.change, &line))
    };
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
