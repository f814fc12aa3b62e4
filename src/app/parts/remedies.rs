//! The ways out.

use super::prose::prose;
use crate::api;
use crate::app::state::Action;
use crate::app::text;
use crate::engine::Verdict;
use crate::explain::remedy_title;
use crate::explain::report::{RemedyReport, Report};
use crate::model::{RemedyName, Seconds};
use crate::notation;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) report: Rc<Report>,
    pub(crate) on_action: Callback<Action>,
}

#[component]
pub(crate) fn Remedies(props: &Props) -> Html {
    let Props { report, on_action } = props;
    let outcomes = use_memo(Rc::clone(report), |report| {
        let applying = report.remedies.iter().filter(|remedy| remedy.applies);
        applying.map(outcome).collect::<Vec<_>>()
    });
    let (applying, others): (Vec<_>, Vec<_>) =
        report.remedies.iter().partition(|remedy| remedy.applies);
    if applying.is_empty() && report.hops.is_empty() {
        return Html::default();
    }
    let fine = report.verdict == Verdict::Accepted && report.meets_need != Some(false);
    html! {
        <section aria-labelledby="remedies-title">
            <h2 id="remedies-title">{ text::REMEDIES }</h2>
            if applying.is_empty() {
                <p>{ if fine { text::NOTHING_TO_DO } else { text::NO_WAY } }</p>
            }
            for (index, (remedy, outcome)) in applying.into_iter().zip(&*outcomes).enumerate() {
                { applying_remedy(remedy, outcome.as_deref(), index == 0, on_action) }
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
    outcome: Option<&str>,
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
                class="apply"
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
            <h3 id={title_id}>{ prose(remedy_title(remedy.id)) }</h3>
            if let Some(outcome) = outcome {
                <p class="outcome">{ outcome }</p>
            }
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
            { button }
        </article>
    }
}

fn apply(remedy: RemedyName, line: String, on_action: &Callback<Action>) -> Callback<MouseEvent> {
    on_action.reform(move |_| Action::Apply(remedy, line.clone()))
}

/// What the remedy brings, in words.
fn outcome(remedy: &RemedyReport) -> Option<String> {
    Some(text::outcome(
        remedy.verdict?,
        effective(remedy),
        remedy.longest,
    ))
}

/// How long the last session of the remedy's own scenario lasts.
fn effective(remedy: &RemedyReport) -> Option<Seconds> {
    let scenario = notation::read(remedy.scenario.as_ref()?).ok()?;
    let report = api::evaluate(&scenario);
    report
        .hops
        .last()
        .map_or(report.source.effective, |hop| hop.effective)
}
