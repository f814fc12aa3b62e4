//! What somebody who supports others sends to the one who asked.

mod text;

use super::outcomes::{
    AWS_SAYS, NOTHING_TO_DO, certainty, chaining_begins_at, facts_as_of, outcome,
    outcome_of_remedy, refuses_next,
};
use super::questions::{QuestionReport, questions};
use super::report::{FindingReport, HopReport, RemedyReport, Report};
use super::titles::{remedy_title, rule_title};
use session_advisor_core::engine;
use session_advisor_core::judgement::{Effect, Finding, HopJudgement, Verdict};
use session_advisor_core::model::{Hop, Reason, RuleName, Scenario};
use session_advisor_core::notation;
use text::Text;

pub use text::Markup;

/// How a reply is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reply {
    /// With which marks.
    pub markup: Markup,
    /// How much of it.
    pub length: Length,
    /// Whether it tells the names of roles.
    pub names: bool,
}

/// The length of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// What happens, why, and what to do first.
    Short,
    /// All that the report says of it.
    Full,
}

/// More digits than this in a row may be an account's number.
const MOST_DIGITS: usize = 11;

/// The scenario as a reply may tell it: without the names of roles where these are not wanted, and in
/// any case without a name that holds as many digits as an account's number.
///
/// ```
/// use session_advisor_core::notation;
/// use session_advisor_explain::reply;
///
/// let scenario = notation::read("v1~iam-user~assume-role.role-Deploy.account-b").unwrap();
/// let told = reply::told(&scenario, false);
/// assert_eq!(notation::write(&told), "v1~iam-user~assume-role.account-b");
/// ```
#[must_use]
pub fn told(scenario: &Scenario, names: bool) -> Scenario {
    let mut told = scenario.clone();
    for hop in &mut told.hops {
        if !names || may_hold_a_number(hop) {
            hop.role = None;
        }
    }
    told
}

fn may_hold_a_number(hop: &Hop) -> bool {
    let mut digits = 0;
    hop.role.as_ref().is_some_and(|role| {
        role.as_str().chars().any(|letter| {
            digits = if letter.is_ascii_digit() {
                digits + 1
            } else {
                0
            };
            digits > MOST_DIGITS
        })
    })
}

/// The reply about a scenario of which that is reported, with a link to it at its end. To leave
/// names out, give the scenario and the report as [`told`] leaves them.
///
/// ```
/// use session_advisor_core::notation;
/// use session_advisor_explain::reply::{self, Length, Markup, Reply};
///
/// let scenario = notation::read("v1~ecs-task~assume-role.ask-4h.max-12h").unwrap();
/// let how = Reply { markup: Markup::Plain, length: Length::Short, names: true };
/// let text = reply::reply(&scenario, &session_advisor_explain::evaluate(&scenario), how, "https://example.org/#/v1");
/// assert!(text.starts_with("AWS refuses this: "));
/// assert!(text.ends_with("\nhttps://example.org/#/v1\n"));
/// ```
#[must_use]
pub fn reply(scenario: &Scenario, report: &Report, how: Reply, link: &str) -> String {
    let mut text = Text::new(how.markup);
    let open = if report.verdict == Verdict::Depends {
        questions(scenario)
    } else {
        Vec::new()
    };
    let full = how.length == Length::Full;
    text.paragraph(&report.headline);
    if !open.is_empty() {
        ask(&mut text, &open);
    } else if full {
        explain(&mut text, report);
        remedies(&mut text, report);
    } else {
        in_short(&mut text, report);
    }
    if full {
        text.paragraph(&facts_as_of(report.facts_as_of));
    }
    text.link(link);
    text.written()
}

/// Every question, the command that settles it, and what comes of each answer.
fn ask(text: &mut Text, open: &[QuestionReport]) {
    text.paragraph(if open.len() > 1 {
        "To tell, these have to be known:"
    } else {
        "To tell, this has to be known:"
    });
    for (index, question) in open.iter().enumerate() {
        text.item(index, &question.text);
        if let Some(command) = &question.command {
            text.code(command);
        }
        for (labels, outcome) in meanings(question, open.len() > 1) {
            text.point(&format!("{labels}: {outcome}"));
        }
        text.gap();
    }
}

/// What comes of the answers, those together of which the same comes.
fn meanings(question: &QuestionReport, others: bool) -> Vec<(String, String)> {
    let mut meanings: Vec<(Vec<&str>, String)> = Vec::new();
    for answer in &question.answers {
        let Ok(scenario) = notation::read(&answer.scenario) else {
            continue;
        };
        let outcome = becomes(&scenario, others);
        match meanings.iter_mut().find(|known| known.1 == outcome) {
            Some((labels, _)) => labels.push(&answer.label),
            None => meanings.push((vec![&answer.label], outcome)),
        }
    }
    meanings
        .into_iter()
        .map(|(labels, outcome)| (either(&labels), outcome))
        .collect()
}

/// `a`, `a or b`, `a, b or c`.
fn either(labels: &[&str]) -> String {
    match labels.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => labels.concat(),
    }
}

fn becomes(scenario: &Scenario, others: bool) -> String {
    let judgement = engine::evaluate(scenario);
    let last = judgement.hops.last().and_then(HopJudgement::effective);
    let because = judgement.hops.iter().find_map(|hop| {
        let refusing = |finding: &&Finding| finding.effect == Effect::Refuses;
        let named = || Some(hop.findings.iter().find(refusing)?.reason);
        hop.first_error.or_else(named)
    });
    match (judgement.verdict, because) {
        (Verdict::Depends, _) if others => "the other answers decide.".to_owned(),
        (Verdict::Refused, Some(reason)) => format!("refused ({}).", rule_title(reason)),
        (verdict, _) => lower_first(outcome(verdict, judgement.meets_need, last)) + ".",
    }
}

/// The same as a part of a sentence.
fn lower_first(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    words
}

/// Two lines: why, and what to do first.
fn in_short(text: &mut Text, report: &Report) {
    if let Some((finding, _)) = deciding(report) {
        let certainty = certainty(finding.certainty);
        let title = rule_title(finding.rule);
        let why = match &finding.error {
            Some(error) => format!("Why: {title} ({certainty}). {AWS_SAYS} “{}”", error.message),
            None => format!("Why: {}", finding.message),
        };
        text.paragraph(&why);
    }
    match report.remedies.iter().find(|remedy| remedy.applies) {
        Some(remedy) => text.paragraph(&format!("Do first: {}", way_out(remedy))),
        None if is_fine(report) => text.paragraph(NOTHING_TO_DO),
        None => {}
    }
}

/// Where chaining begins, and the rule that decides with AWS's own words and pages.
fn explain(text: &mut Text, report: &Report) {
    if let Some(index) = report.hops.iter().position(|hop| hop.chained == Some(true)) {
        text.paragraph(&chaining_begins_at(index));
    }
    let Some((finding, hop)) = deciding(report) else {
        return;
    };
    text.titled(
        &format!(
            "{} ({}):",
            rule_title(finding.rule),
            certainty(finding.certainty)
        ),
        &finding.message,
    );
    if let Some(error) = &finding.error {
        text.quote(AWS_SAYS, &format!("{}: {}", error.code, error.message));
    }
    for page in &finding.citations {
        text.page(page.title, page.url);
    }
    text.gap();
    if let Some(next) = hop.and_then(|hop| hop.refuses_next) {
        text.paragraph(&refuses_next(next));
    }
}

/// The ways out, best first.
fn remedies(text: &mut Text, report: &Report) {
    let mut applying = report
        .remedies
        .iter()
        .filter(|remedy| remedy.applies)
        .enumerate()
        .peekable();
    if applying.peek().is_some() {
        text.paragraph("What you can do, best first:");
    } else if is_fine(report) {
        text.paragraph(NOTHING_TO_DO);
    }
    for (index, remedy) in applying {
        text.item(index, &way_out(remedy));
        for command in &remedy.commands {
            text.code(command);
        }
        text.gap();
    }
}

/// A way out with what comes of it, and on which condition.
fn way_out(remedy: &RemedyReport) -> String {
    let title = remedy_title(remedy.id);
    let result = remedy.verdict.map_or_else(String::new, |verdict| {
        let (meets, lasts) = (remedy.meets_need, remedy.effective);
        let outcome = outcome_of_remedy(remedy.id, verdict, meets, lasts, remedy.longest);
        format!(" – {}", lower_first(outcome))
    });
    format!("{title}{result}. {}", remedy.why)
}

fn is_fine(report: &Report) -> bool {
    report.verdict == Verdict::Accepted && report.meets_need != Some(false)
}

/// The finding that the verdict comes from, and the call that it is about; none for an error of a call
/// that the scenario does not hold.
fn deciding(report: &Report) -> Option<(&FindingReport, Option<&HopReport>)> {
    let refuses = |it: &&FindingReport| it.effect == Effect::Refuses;
    if let Some(finding) = report.source.findings.iter().rfind(refuses) {
        return Some((finding, None));
    }
    let worst = |hop: &&HopReport| hop.verdict == report.verdict;
    let hop = match report.verdict {
        Verdict::Accepted => report.hops.last(),
        _ => report.hops.iter().find(worst),
    };
    let findings = hop.map_or(&report.source.findings, |hop| &hop.findings);
    let unmet = Reason::Rule(RuleName::SessionEndsBeforeTheWork);
    let decides = |it: &&FindingReport| match report.verdict {
        Verdict::Refused => hop
            .and_then(|hop| hop.first_error)
            .map_or_else(|| it.effect == Effect::Refuses, |first| it.rule == first),
        Verdict::Depends => it.effect == Effect::MayRefuse,
        Verdict::Shortened => it.effect == Effect::Shortens,
        _ => report.meets_need != Some(false) || it.rule == unmet,
    };
    findings.iter().rfind(decides).map(|finding| (finding, hop))
}
