//! The ways out.

use super::before_after::{before_after, outcome};
use super::prose::prose;
use crate::app::state::Action;
use crate::app::text;
use crate::engine::Verdict;
use crate::explain::remedy_title;
use crate::explain::report::{RemedyReport, Report};
use crate::model::RemedyName;
use yew::prelude::*;

/// The remedies, those that apply first, and why the others do not.
pub(crate) fn remedies(report: &Report, on_action: &Callback<Action>) -> Html {
    let (applying, others): (Vec<_>, Vec<_>) =
        report.remedies.iter().partition(|remedy| remedy.applies);
    if applying.is_empty() && report.hops.is_empty() {
        return Html::default();
    }
    let before = outcome(report);
    let fine = report.verdict == Verdict::Accepted && report.meets_need != Some(false);
    html! {
        <section aria-labelledby="remedies-title">
            <h2 id="remedies-title">{ text::REMEDIES }</h2>
            if applying.is_empty() {
                <p>{ if fine { text::NOTHING_TO_DO } else { text::NO_WAY } }</p>
            }
            for (index, remedy) in applying.into_iter().enumerate() {
                { applying_remedy(remedy, &before, index == 0, on_action) }
            }
            if !others.is_empty() {
                <details class="others">
                    <summary>{ text::WHY_NOT }</summary>
                    <ul>
                        for remedy in others {
                            <li key={remedy.id.name()} data-remedy={remedy.id.name()} data-applies="false">
                                <strong>{ prose(remedy_title(remedy.id)) }</strong>
                                { ": " }
                                { prose(&remedy.why) }
                            </li>
                        }
                    </ul>
                </details>
            }
        </section>
    }
}

fn applying_remedy(
    remedy: &RemedyReport,
    before: &str,
    is_best: bool,
    on_action: &Callback<Action>,
) -> Html {
    let name = remedy.id.name();
    let (title_id, button_id) = (format!("remedy-{name}"), format!("remedy-{name}-apply"));
    let button = remedy.scenario.as_ref().map(|line| {
        let apply = apply(remedy.id, line.clone(), on_action);
        html! {
            <button
                type="button"
                class={classes!("apply", "small", (!is_best).then_some("outline"))}
                id={button_id.clone()}
                aria-labelledby={format!("{button_id} {title_id}")}
                onclick={apply}
            >
                { text::APPLY }
            </button>
        }
    });
    html! {
        <article class="remedy" key={name} data-remedy={name} data-applies="true">
            <div class="remedy-head">
                <h3 id={title_id}>{ prose(remedy_title(remedy.id)) }</h3>
                { button }
                if let Some(after) = after(remedy) {
                    <p>{ before_after(before, &after) }</p>
                }
            </div>
            <p>{ prose(&remedy.why) }</p>
            if !remedy.commands.is_empty() {
                <details open={is_best}>
                    <summary>{ text::HOW }</summary>
                    for command in &remedy.commands {
                        <pre><code>{ command }</code></pre>
                    }
                </details>
            }
            if !remedy.trade_off.is_empty() {
                <p class="trade-off"><strong>{ text::TRADE_OFF }</strong>{ " " }{ prose(remedy.trade_off) }</p>
            }
        </article>
    }
}

fn apply(remedy: RemedyName, line: String, on_action: &Callback<Action>) -> Callback<MouseEvent> {
    on_action.reform(move |_| Action::Apply(remedy, line.clone()))
}

/// What becomes of the remedy's own scenario.
fn after(remedy: &RemedyReport) -> Option<String> {
    let outcome = text::outcome(remedy.verdict?, remedy.meets_need, remedy.effective);
    Some(text::outcome_and_longest(
        &outcome,
        remedy.effective,
        remedy.longest,
    ))
}
