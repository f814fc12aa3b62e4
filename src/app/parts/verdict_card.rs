//! The answer in a sentence.

use super::prose::prose;
use crate::app::state::{Action, Place, Stale};
use crate::app::text;
use crate::explain::remedy_title;
use crate::explain::report::Report;
use crate::model::{RemedyName, Seconds};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) report: Rc<Report>,
    /// The most that any request could get.
    pub(crate) longest: Option<Seconds>,
    /// Why this is not the answer to what is entered, if it is not.
    pub(crate) stale: Option<Stale>,
    /// The remedy that was applied last.
    pub(crate) applied: Option<RemedyName>,
    pub(crate) on_action: Callback<Action>,
}

#[component]
pub(crate) fn VerdictCard(props: &Props) -> Html {
    let Report {
        verdict,
        meets_need,
        headline,
        ..
    } = &*props.report;
    let empty = props.report.hops.is_empty();
    let undo = props.on_action.reform(|_: MouseEvent| Action::Undo);
    html! {
        <>
            if let Some(remedy) = props.applied {
                <div id={Place::Applied.id()} class="applied" tabindex="-1">
                    <span>{ prose(&text::applied(remedy_title(remedy))) }</span>
                    <button type="button" id="undo" class="secondary outline small" onclick={undo}>
                        { text::UNDO }
                    </button>
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
                <p class="headline" role="status">{ prose(headline) }</p>
                if let Some(longest) = props.longest {
                    <p id="longest">{ text::longest(longest) }</p>
                }
            </article>
        </>
    }
}
