//! What a finding says: what, why, and what to do.

mod informing;
mod other_errors;
mod refusing;

use session_advisor_core::engine::{Effect, Finding};
use session_advisor_core::facts::errors::Message;
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::model::{Reason, RuleName, Seconds};

pub(super) use other_errors::message as other_error;
use session_advisor_core::words::Subject;

/// AWS's own words, with the call's numbers in them.
pub(super) fn in_full(message: Message, subject: &Subject<'_>, reason: Reason) -> String {
    let (before, between) = match message {
        Message::Fixed(words) => return words.to_owned(),
        Message::WithNumbers(before, between) => (before, between),
    };
    let limit = subject
        .operation()
        .and_then(request_range)
        .map(|range| match reason {
            Reason::Rule(RuleName::BelowMinimum) => range.minimum,
            _ => range.maximum,
        });
    let asked = subject.said().and_then(|hop| hop.ask.seconds());
    let number = |seconds: Option<Seconds>| {
        seconds.map_or_else(|| "…".to_owned(), |seconds| seconds.get().to_string())
    };
    format!("{before}{}{between}{}", number(asked), number(limit))
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
