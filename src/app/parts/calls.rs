//! The answer, call by call.

use super::finding::findings;
use super::limits::limits_table;
use super::prose::prose;
use crate::app::text;
use crate::engine::Verdict;
use crate::explain::report::{FindingReport, HopReport, LimitReport, Report, SourceReport};
use crate::explain::{operation_title, source_title};
use crate::model::{Hop, Scenario};
use yew::prelude::*;

/// The source and each call, with what became of it.
pub(crate) fn calls(scenario: &Scenario, report: &Report) -> Html {
    let first_chained = report.hops.iter().position(|hop| hop.chained == Some(true));
    html! {
        <section aria-labelledby="calls-title">
            <h2 id="calls-title">{ text::CALLS }</h2>
            <ol class="chain">
                { source_item(&report.source) }
                for (index, (hop, said)) in scenario.hops.iter().zip(&report.hops).enumerate() {
                    { hop_item(index, hop, said, first_chained == Some(index)) }
                }
            </ol>
        </section>
    }
}

fn source_item(source: &SourceReport) -> Html {
    html! {
        <li>
            <article class="call" data-source={source.kind.name()}>
                <h3>{ prose(source_title(source.kind)) }</h3>
                if let Some(lasts) = source.effective {
                    <dl>
                        { fact(text::LASTS, html! { { text::limit(Some(lasts)) } }) }
                    </dl>
                }
                { folded(&source.limits, &source.findings) }
            </article>
        </li>
    }
}

fn hop_item(index: usize, hop: &Hop, said: &HopReport, begins_chain: bool) -> Html {
    let number = index.saturating_add(1).to_string();
    html! {
        <li>
            if begins_chain {
                <p class="chaining" data-chaining={number.clone()}>{ text::CHAINING_BEGINS }</p>
            }
            <article class="call" data-hop={number} data-verdict={said.verdict.name()}>
                <h3>
                    { text::call(index) }{ ": " }{ operation_title(said.operation) }
                    <span class="word">
                        <span class="icon" aria-hidden="true">{ text::icon(said.verdict) }</span>
                        { text::verdict(said.verdict) }
                    </span>
                </h3>
                { facts(hop, said) }
                if matches!(said.verdict, Verdict::Accepted | Verdict::NotReached) {
                    { folded(&said.limits, &said.findings) }
                } else {
                    { limits_table(&said.limits) }
                    { findings(&said.findings) }
                }
                { order_of_errors(said) }
            </article>
        </li>
    }
}

fn facts(hop: &Hop, said: &HopReport) -> Html {
    html! {
        <dl>
            if let Some(role) = &hop.role {
                { fact(text::ROLE, html! { <code>{ role.as_str() }</code> }) }
            }
            if let Some(account) = hop.account {
                { fact(text::ACCOUNT, html! { { account.letter().to_ascii_uppercase() } }) }
            }
            { fact(text::ASKED, html! { { text::asked(said.asked, said.asked_unknown) } }) }
            { fact(text::GRANTED, html! { { text::effective(said.effective, said.verdict) } }) }
            { fact(text::SIGNED_WITH, html! { { text::signed_by(said.signed_by) } }) }
        </dl>
    }
}

fn fact(name: &str, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

/// What is seldom needed where nothing went wrong.
fn folded(limits: &[LimitReport], said: &[FindingReport]) -> Html {
    if limits.is_empty() && said.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ text::DETAILS }</summary>
            { limits_table(limits) }
            { findings(said) }
        </details>
    }
}

fn order_of_errors(said: &HopReport) -> Html {
    html! {
        <>
            if said.verdict == Verdict::Refused && said.first_error.is_none() {
                <p>{ text::FIRST_NOT_KNOWN }</p>
            }
            if let Some(next) = said.refuses_next {
                <p data-refuses-next={next.name()}>{ prose(&text::refuses_next(next)) }</p>
            }
        </>
    }
}
