//! The verdict at the foot of the form, for as long as the answer itself is out of sight.

use crate::app::hooks::focus;
use crate::app::text;
use crate::explain::report::Report;
use yew::prelude::*;

/// The id of the answer.
pub(crate) const VERDICT: &str = "verdict";

/// The answer in a word, for as long as the answer itself is out of view.
pub(crate) fn verdict_bar(report: &Report, answer_in_view: bool) -> Html {
    let Report {
        verdict,
        meets_need,
        hops,
        ..
    } = report;
    let empty = hops.is_empty();
    let go = |event: MouseEvent| {
        // A fragment of its own would push the scenario out of the address.
        event.prevent_default();
        focus(VERDICT);
    };
    html! {
        <a
            id="verdict-bar"
            href="#verdict"
            data-answer-in-view={answer_in_view.to_string()}
            onclick={go}
            data-verdict={verdict.name()}
            data-meets-need={meets_need.map(|meets| meets.to_string())}
            data-empty={empty.to_string()}
        >
            <span class="word">
                <span class="icon" aria-hidden="true">{ text::whole_icon(*verdict, *meets_need, empty) }</span>
                { text::whole_verdict(*verdict, *meets_need, empty) }
            </span>
            <span class="go">{ text::GO_TO_ANSWER }</span>
        </a>
    }
}
