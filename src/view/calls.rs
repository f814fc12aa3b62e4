//! The answer, call by call.

use super::element::{Element, classed, element};
use super::finding::findings;
use super::limits::limits_table;
use super::prose::prose;
use super::verdict_word::verdict_word;
use crate::browser::site_settings::SiteSettings;
use crate::text;
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{Hop, Scenario, Seconds};
use session_advisor_explain::operation_title;
use session_advisor_explain::report::{
    FindingReport, HopReport, LimitReport, Report, SourceReport,
};
use yew::prelude::*;

/// The source and each call, with what became of it.
pub(crate) fn calls(scenario: &Scenario, report: &Report, settings: &SiteSettings) -> Html {
    let first_chained = report.hops.iter().position(|hop| hop.chained == Some(true));
    let hops = scenario.hops.iter().zip(&report.hops).enumerate();
    element("section")
        .with("aria-labelledby", "calls-title")
        .child(element("h2").id("calls-title").text(text::CALLS))
        .child(
            classed("ol", "chain")
                .child(source_item(&report.source))
                .children(hops.map(|(index, (hop, said))| {
                    hop_item(index, hop, said, first_chained == Some(index), settings)
                })),
        )
        .into()
}

fn source_item(source: &SourceReport) -> Element {
    let lasts = source
        .effective
        .map(|lasts| element("dl").child(fact(text::LASTS, text::limit(Some(lasts)))));
    let card = classed("article", "call")
        .with("data-source", source.kind.name())
        .child(element("h3").child(prose(source.kind.title())))
        .maybe(lasts)
        .maybe(folded(&source.limits, None, &source.findings));
    element("li").child(card)
}

fn hop_item(
    index: usize,
    hop: &Hop,
    said: &HopReport,
    begins_chain: bool,
    settings: &SiteSettings,
) -> Element {
    let number = index.saturating_add(1).to_string();
    let chaining = begins_chain.then(|| {
        classed("p", "chaining")
            .with("data-chaining", number.clone())
            .text(text::CHAINING_BEGINS)
    });
    let title = format!("{}: {}", text::call(index), operation_title(said.operation));
    let word = verdict_word(
        "span",
        text::icon(said.verdict),
        text::verdict(said.verdict),
    );
    let card = classed("article", "call")
        .with("data-card", number.clone())
        .with("data-hop", number)
        .with("data-verdict", said.verdict.name())
        .child(element("h3").text(title).child(word))
        .child(facts(hop, said, settings));
    let card = if matches!(said.verdict, Verdict::Accepted | Verdict::NotReached) {
        card.maybe(folded(&said.limits, said.asked, &said.findings))
    } else {
        card.maybe(limits_table(&said.limits, said.asked))
            .children(findings(&said.findings))
    };
    element("li")
        .maybe(chaining)
        .child(order_of_errors(card, said))
}

fn facts(hop: &Hop, said: &HopReport, settings: &SiteSettings) -> Element {
    let role = hop.role.as_ref().map(|role| format!("`{}`", role.as_str()));
    let account = hop.account.map(|account| {
        let letter = account.letter().to_ascii_uppercase().to_string();
        match settings.account(account) {
            Some(name) => format!("{letter} ({name})"),
            None => letter,
        }
    });
    let granted = text::effective(said.effective, said.verdict);
    element("dl")
        .maybe(role.map(|role| fact(text::ROLE, role)))
        .maybe(account.map(|account| fact(text::ACCOUNT, account)))
        .child(fact(
            text::ASKED,
            text::asked(said.asked, said.asked_unknown),
        ))
        .child(fact(text::GRANTED, granted))
        .child(fact(
            text::SIGNED_WITH,
            text::signed_by(said.signed_by).to_owned(),
        ))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "every value is made for this place"
)]
fn fact(name: &'static str, value: String) -> Element {
    element("div")
        .child(element("dt").text(name))
        .child(element("dd").child(prose(&value)))
}

/// What is seldom needed where nothing went wrong.
fn folded(
    limits: &[LimitReport],
    asked: Option<Seconds>,
    said: &[FindingReport],
) -> Option<Element> {
    if limits.is_empty() && said.is_empty() {
        return None;
    }
    Some(
        element("details")
            .child(element("summary").text(text::DETAILS))
            .maybe(limits_table(limits, asked))
            .children(findings(said)),
    )
}

fn order_of_errors(card: Element, said: &HopReport) -> Element {
    let unknown = said.verdict == Verdict::Refused && said.first_error.is_none();
    let next = said.refuses_next.map(|next| {
        element("p")
            .with("data-refuses-next", next.name())
            .child(prose(&text::refuses_next(next)))
    });
    card.maybe(unknown.then(|| element("p").text(text::FIRST_NOT_KNOWN)))
        .maybe(next)
}
