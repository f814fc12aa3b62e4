//! What there is to say of one rule or error.

use super::evidence::{Evidence, Found};
use super::example::Example;
use super::markdown::{self, Parts};
use super::tickets::Ticket;
use anyhow::{Context as _, Result};
use session_advisor_core::facts::quotes::Quote;
use session_advisor_core::judgement::Effect;
use session_advisor_core::model::{ErrorClass, Reason, RuleName};
use session_advisor_core::rules::{error_page, quotes, rule_page};
use session_advisor_explain::rule_title;

/// One rule or error with everything that its page tells.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) reason: Reason,
    pub(super) title: &'static str,
    pub(super) text: Parts,
    pub(super) examples: Vec<Example>,
    pub(super) evidence: Evidence,
    /// What AWS itself says of it.
    pub(super) words: &'static [Quote],
    /// The rules that its text names, then those that name it.
    pub(super) related: Vec<Reason>,
    pub(super) tickets: Vec<Ticket>,
}

impl Entry {
    /// The name of its page, in the folder of the pages.
    pub(super) fn page(&self) -> String {
        page(self.reason)
    }

    /// Whether it is a rule, or an error that is no matter of durations.
    pub(super) fn kind(&self) -> &'static str {
        match self.reason {
            Reason::Rule(_) => "rule",
            Reason::Error(_) => "error",
        }
    }

    /// Whether it stands among the rules that do this. Most rules inform as well; only those that do
    /// nothing else stand among these.
    pub(super) fn is_among(&self, effect: Effect) -> bool {
        let effects = &self.evidence.effects;
        self.kind() == "rule"
            && match effect {
                Effect::Informs => effects.iter().all(|it| *it == Effect::Informs),
                other => effects.contains(&other),
            }
    }
}

pub(super) fn page(reason: Reason) -> String {
    format!("{}.html", reason.name())
}

/// Every rule and error, in the order in which AWS checks.
pub(super) fn all(disagreements: &str, tickets: &[Ticket]) -> Result<Vec<Entry>> {
    let rules = RuleName::ALL
        .iter()
        .map(|rule| (Reason::Rule(*rule), rule_page(*rule)));
    let errors = ErrorClass::ALL
        .iter()
        .map(|class| (Reason::Error(*class), error_page(*class)));
    let texts: Vec<(Reason, &str)> = rules.chain(errors).collect();

    let mut examples = markdown::examples(disagreements)?;
    for (_, text) in &texts {
        examples.extend(markdown::examples(text)?);
    }
    let found = Found::over(examples.iter());

    let entry = |(reason, text): &(Reason, &str)| -> Result<Entry> {
        Ok(Entry {
            reason: *reason,
            title: rule_title(*reason),
            text: markdown::parts(text, Some(*reason))?,
            examples: markdown::examples(text)?,
            evidence: found.of(*reason),
            words: quotes(*reason),
            related: related(*reason, &texts),
            tickets: tickets
                .iter()
                .filter(|ticket| ticket.rule == reason.name())
                .cloned()
                .collect(),
        })
    };
    texts
        .iter()
        .map(|it| entry(it).with_context(|| format!("the page of {}", it.0.name())))
        .collect()
}

fn related(reason: Reason, texts: &[(Reason, &str)]) -> Vec<Reason> {
    let own = texts.iter().filter(|(other, _)| *other == reason);
    let mut related: Vec<Reason> = own.flat_map(|(_, text)| markdown::names(text)).collect();
    let name_it = texts
        .iter()
        .filter(|(_, text)| markdown::names(text).contains(&reason));
    for (other, _) in name_it {
        if !related.contains(other) {
            related.push(*other);
        }
    }
    related.retain(|other| *other != reason);
    related
}
