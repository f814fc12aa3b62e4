//! What a finding says: what, why, and what to do.

mod informing;
mod other_errors;
mod refusing;
mod subject;

use crate::engine::{Effect, Finding};
use crate::facts::limits::request_range;
use crate::model::{Reason, RuleName};

pub(super) use subject::Subject;

/// AWS's own words, with the call's numbers in them.
pub(super) fn fill(message: &str, subject: &Subject<'_>, reason: Reason) -> String {
    let Some(range) = subject.operation().and_then(request_range) else {
        return message.to_owned();
    };
    let limit = match reason {
        Reason::Rule(RuleName::BelowMinimum) => range.minimum,
        _ => range.maximum,
    };
    if !message.contains('{') {
        return message.to_owned();
    }
    let asked = subject.said().and_then(|hop| hop.ask.seconds());
    let asked = asked.map_or_else(|| "…".to_owned(), |asked| asked.get().to_string());
    message
        .replace("{asked}", &asked)
        .replace("{limit}", &limit.get().to_string())
}

/// What, why, and what to do.
pub(super) fn message(subject: &Subject<'_>, finding: &Finding) -> String {
    match (finding.reason, finding.effect) {
        (Reason::Error(class), _) => other_errors::message(class).to_owned(),
        (Reason::Rule(rule), Effect::MayRefuse) => refusing::may_refuse(subject, rule),
        (Reason::Rule(rule), Effect::Refuses) => refusing::refuses(subject, rule),
        (Reason::Rule(rule), _) => informing::informs(subject, rule),
    }
}
