//! What a change brings: what was, and what becomes of it.

use crate::app::text;
use crate::explain::report::Report;
use crate::model::Seconds;
use yew::prelude::*;

/// Before and after, on one line where there is room.
pub(super) fn before_after(before: &str, after: &str) -> Html {
    html! {
        <span class="outcome">
            <span data-before="">{ before }</span>
            <span class="arrow" aria-hidden="true">{ " → " }</span>
            <span class="unseen">{ text::BECOMES }{ " " }</span>
            <strong data-after="">{ after }</strong>
        </span>
    }
}

/// What becomes of the scenario of that report, in a few words.
pub(super) fn outcome(report: &Report) -> String {
    text::outcome(report.verdict, report.meets_need, effective(report))
}

/// The same with the most that any request could get.
pub(super) fn outcome_and_longest(report: &Report, longest: Option<Seconds>) -> String {
    text::outcome_and_longest(&outcome(report), effective(report), longest)
}

/// How long the last session lasts.
fn effective(report: &Report) -> Option<Seconds> {
    report
        .hops
        .last()
        .map_or(report.source.effective, |hop| hop.effective)
}
