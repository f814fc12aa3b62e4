//! What a finding says: what, why, and what to do.

use session_advisor_core::facts::errors::Message;
use session_advisor_core::judgement::Finding;
use session_advisor_core::model::{Reason, Seconds};
use session_advisor_core::rules;
use session_advisor_core::words::Subject;

/// AWS's own words, with the call's numbers in them.
pub(super) fn in_full(message: Message, subject: &Subject<'_>) -> String {
    let (before, between, limit) = match message {
        Message::Fixed(words) => return words.to_owned(),
        Message::WithNumbers {
            before,
            between,
            limit,
        } => (before, between, limit),
    };
    let asked = subject.said().and_then(|hop| hop.ask.seconds());
    let number = |seconds: Option<Seconds>| {
        seconds.map_or_else(|| "…".to_owned(), |seconds| seconds.get().to_string())
    };
    format!("{before}{}{between}{}", number(asked), number(limit))
}

/// What, why, and what to do.
pub(super) fn message(subject: &Subject<'_>, finding: &Finding) -> String {
    match finding.reason {
        Reason::Rule(rule) => rules::message(rule, finding.effect, subject).into_owned(),
        Reason::Error(class) => rules::error_message(class).to_owned(),
    }
}
