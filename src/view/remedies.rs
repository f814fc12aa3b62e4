//! The ways out.

use super::before_after::{before_after, outcome};
use super::element::{Element, On, classed, element, sends};
use super::prose::prose;
use crate::browser::site_settings::SiteSettings;
use crate::state::{Action, Change};
use crate::text;
use session_advisor_core::judgement::Verdict;
use session_advisor_explain::remedy_title;
use session_advisor_explain::report::{RemedyReport, Report};
use yew::prelude::*;

/// The remedies, those that apply first, and why the others do not.
pub(crate) fn remedies(
    report: &Report,
    settings: &SiteSettings,
    on_action: &Callback<Action>,
) -> Html {
    let (applying, others): (Vec<_>, Vec<_>) =
        report.remedies.iter().partition(|remedy| remedy.applies);
    if applying.is_empty() && report.hops.is_empty() {
        return Html::default();
    }
    let before = outcome(report);
    let fine = report.verdict == Verdict::Accepted && report.meets_need != Some(false);
    let none = if fine {
        text::NOTHING_TO_DO
    } else {
        text::NO_WAY
    };
    element("section")
        .with("aria-labelledby", "remedies-title")
        .child(element("h2").id("remedies-title").text(text::REMEDIES))
        .maybe(applying.is_empty().then(|| element("p").text(none)))
        .children(applying.into_iter().enumerate().map(|(index, remedy)| {
            applying_remedy(remedy, &before, index == 0, settings, on_action)
        }))
        .maybe((!others.is_empty()).then(|| why_not(&others)))
        .into()
}

fn why_not(others: &[&RemedyReport]) -> Element {
    let reasons = others.iter().map(|remedy| {
        marked("li", remedy)
            .child(element("strong").child(prose(remedy_title(remedy.id))))
            .text(": ")
            .child(prose(&remedy.why))
    });
    classed("details", "others")
        .child(element("summary").text(text::WHY_NOT))
        .child(element("ul").children(reasons))
}

/// An element of that remedy.
fn marked(name: &'static str, remedy: &RemedyReport) -> Element {
    let applies = if remedy.applies { "true" } else { "false" };
    element(name)
        .key(remedy.id.name())
        .with("data-remedy", remedy.id.name())
        .with("data-applies", applies)
}

fn applying_remedy(
    remedy: &RemedyReport,
    before: &str,
    is_best: bool,
    settings: &SiteSettings,
    on_action: &Callback<Action>,
) -> Element {
    let title_id = format!("remedy-{}", remedy.id.name());
    let button = remedy.scenario.as_ref().map(|line| {
        let id = format!("{title_id}-apply");
        let class = if is_best {
            "apply small"
        } else {
            "apply small outline"
        };
        let apply = sends(
            Action::Apply(Change::Remedy(remedy.id), line.clone()),
            on_action,
        );
        classed("button", class)
            .with("type", "button")
            .with("aria-labelledby", format!("{id} {title_id}"))
            .id(id)
            .on(On::Click, apply)
            .text(text::APPLY)
    });
    let after = after(remedy).map(|after| element("p").child(before_after(before, after)));
    let head = classed("div", "remedy-head")
        .child(
            element("h3")
                .id(title_id)
                .child(prose(remedy_title(remedy.id))),
        )
        .maybe(button)
        .maybe(after);
    let cost = (!remedy.trade_off.is_empty()).then(|| {
        classed("p", "trade-off")
            .child(element("strong").text(text::TRADE_OFF))
            .text(" ")
            .child(prose(remedy.trade_off))
    });
    marked("article", remedy)
        .with("class", "remedy")
        .child(head)
        .child(element("p").child(prose(&remedy.why)))
        .maybe((!remedy.commands.is_empty()).then(|| how(remedy, is_best)))
        .maybe(cost)
        .maybe(settings.link(remedy.id).map(|link| {
            element("p").child(
                element("a")
                    .with("href", link.to_owned())
                    .with("rel", "noreferrer")
                    .text(text::site_says(&settings.name, text::SITE_LINK)),
            )
        }))
}

fn how(remedy: &RemedyReport, open: bool) -> Element {
    let commands = remedy
        .commands
        .iter()
        .map(|command| element("pre").child(element("code").text(command.clone())));
    element("details")
        .flagged("open", open)
        .child(element("summary").text(text::HOW))
        .children(commands)
}

/// What becomes of the remedy's own scenario.
fn after(remedy: &RemedyReport) -> Option<String> {
    Some(text::outcome_of_remedy(
        remedy.id,
        remedy.verdict?,
        remedy.meets_need,
        remedy.effective,
        remedy.longest,
    ))
}
