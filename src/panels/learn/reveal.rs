//! The engine's answer to a question, and why the other options do not hold.

use super::course::result_id;
use crate::state::link::fragment;
use crate::text::{self, learn as words};
use crate::view::{Element, classed, element, findings, limits_table, plain, prose, verdict_word};
use session_advisor_core::model::{Reason, RemedyName};
use session_advisor_course::{
    Answer, Choice, Claim, Graded, GradedChoice, Misconception, Question,
};
use session_advisor_explain::report::Report;
use session_advisor_explain::rule_title;

/// The engine's answer; `None` where the scenario cannot be read, which a test rules out.
pub(super) fn reveal(asked: &'static Question, answer: &Answer) -> Option<Element> {
    let graded = asked.grade()?;
    let own = graded
        .choices
        .iter()
        .find(|it| it.choice.claim.key() == answer.choice)?;
    let right = graded.choices.iter().find(|it| it.right);
    let others = graded
        .choices
        .iter()
        .filter(|it| !it.right && it.choice != own.choice);
    let title = element("h3")
        .id(result_id(asked.name))
        .with("tabindex", "-1")
        .child(verdict_word(
            "span",
            words::result_icon(own.right),
            words::result(own.right),
        ));
    let said = words::you_said(&own.choice.claim.label(), answer.sure);
    let it_is = right
        .filter(|_| !own.right)
        .map(|right| element("p").child(prose(&words::it_is(&right.choice.claim.label()))));
    let own_why = (!own.right).then(|| why_not(&graded, own));
    let answer = match right.map(|right| right.choice.claim) {
        Some(Claim::Helps(remedy) | Claim::First(remedy)) => helps(&graded.report, remedy),
        _ => explained(&graded.report),
    };
    let opens = element("p").child(
        element("a")
            .with("href", fragment(asked.scenario))
            .text(words::OPEN),
    );
    Some(
        classed("div", "reveal")
            .with("data-right", if own.right { "true" } else { "false" })
            .child(title)
            .child(element("p").child(prose(&said)))
            .maybe(it_is)
            .maybe(own_why)
            .children(answer)
            .child(
                element("details")
                    .child(element("summary").text(words::WHY_NOT))
                    .children(others.map(|other| why_not(&graded, other))),
            )
            .child(opens),
    )
}

/// The description of a remedy that helps: what it is for, why, and what it costs.
fn helps(report: &Report, remedy: RemedyName) -> Vec<Element> {
    let found = report.remedies.iter().find(|other| other.id == remedy);
    let described = found.map(|remedy| {
        let costs = format!("{} {}", text::TRADE_OFF, remedy.trade_off);
        [remedy.why.clone(), costs].map(|said| element("p").child(prose(&said)))
    });
    let mut helps = vec![headline(report)];
    helps.extend(described.into_iter().flatten());
    helps
}

fn headline(report: &Report) -> Element {
    element("p").child(element("strong").child(prose(&report.headline)))
}

/// The explanation of a scenario: the sentence, the limits, and the findings.
pub(super) fn explained(report: &Report) -> Vec<Element> {
    let (limits, asked, said) = report.hops.last().map_or(
        (&report.source.limits, None, &report.source.findings),
        |hop| (&hop.limits, hop.asked, &hop.findings),
    );
    let mut explained = vec![headline(report)];
    explained.extend(limits_table(limits, asked));
    if !said.is_empty() {
        explained.push(
            element("details")
                .child(element("summary").text(words::WHAT_THE_RULES_SAY))
                .children(findings(said)),
        );
    }
    explained
}

/// An option that does not hold: what one thinks who chooses it, and what is the case.
fn why_not(graded: &Graded, other: &GradedChoice) -> Element {
    let choice: &Choice = other.choice;
    let belief = choice
        .belief
        .map(|belief| element("p").child(prose(&words::thought(belief.belief()))));
    let own = choice
        .claim
        .own_report()
        .map(|own| element("p").child(prose(&own.headline)));
    classed("div", "why-not")
        .with_some("data-misconception", choice.belief.map(Misconception::name))
        .child(
            element("p").child(element("strong").child(prose(&words::not(&choice.claim.label())))),
        )
        .maybe(belief)
        .child(element("p").child(prose(&graded.why_not(choice))))
        .maybe(own)
        .maybe(choice.rule().map(rule_link))
}

/// The link to a rule’s page.
pub(super) fn rule_link(rule: Reason) -> Element {
    let title = plain(rule_title(rule));
    element("p").text(words::READ).child(
        element("a")
            .with("href", format!("#/rules/{}", rule.name()))
            .text(title),
    )
}
