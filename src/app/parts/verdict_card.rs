//! The answer in a sentence.

use super::before_after::{before_after, outcome, outcome_and_longest};
use super::button::small_button;
use super::prose::prose;
use super::share::Share;
use crate::api;
use crate::app::state::{Action, Place, Stale};
use crate::app::text;
use crate::explain::remedy_title;
use crate::explain::report::Report;
use crate::model::{RemedyName, Scenario, Seconds};
use std::rc::Rc;
use yew::prelude::*;

/// What the answer says beside the report.
pub(crate) struct Answer<'a> {
    pub(crate) report: &'a Report,
    /// The most that any request could get.
    pub(crate) longest: Option<Seconds>,
    /// Why this is not the answer to what is entered, if it is not.
    pub(crate) stale: Option<Stale>,
    /// The remedy that was applied last, and to what.
    pub(crate) applied: Option<(RemedyName, Rc<Scenario>)>,
}

/// The answer in one sentence.
pub(crate) fn verdict_card(props: &Answer<'_>, on_action: &Callback<Action>) -> Html {
    let Report {
        verdict,
        meets_need,
        headline,
        ..
    } = props.report;
    let before = |scenario: &Scenario| outcome(&api::evaluate(scenario));
    let chaining = props
        .report
        .hops
        .iter()
        .position(|hop| hop.chained == Some(true));
    let empty = props.report.hops.is_empty();
    let undo = on_action.reform(|_: MouseEvent| Action::Undo);
    html! {
        <>
            if let Some((remedy, scenario)) = &props.applied {
                <div id={Place::Applied.id()} class="applied" tabindex="-1">
                    <p>
                        { prose(&text::applied(remedy_title(*remedy))) }
                        { " " }
                        { before_after(&before(scenario), &outcome_and_longest(props.report, props.longest)) }
                    </p>
                    { small_button("applied-undo", text::UNDO, None, true, undo) }
                </div>
            }
            <article
                id={Place::Verdict.id()}
                class="verdict"
                tabindex="-1"
                data-verdict={verdict.name()}
                data-meets-need={meets_need.map(|meets| meets.to_string())}
                data-empty={empty.to_string()}
                data-stale={props.stale.is_some().to_string()}
            >
                <div class="first">
                    <p class="word">
                        <span class="icon" aria-hidden="true">{ text::whole_icon(*verdict, *meets_need, empty) }</span>
                        { text::whole_verdict(*verdict, *meets_need, empty) }
                    </p>
                    <p class="stale">{ props.stale.map(text::stale) }</p>
                </div>
                <p class="headline">{ prose(headline) }</p>
                if let Some(chaining) = chaining {
                    <p id="chaining">{ text::chaining_begins_at(chaining) }</p>
                }
                if let Some(longest) = props.longest {
                    <p id="longest">{ text::longest(longest) }</p>
                }
                <Share line={props.report.scenario.clone()} />
            </article>
        </>
    }
}
