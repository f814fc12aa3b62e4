//! What is worth knowing about an error.

use super::causes::Cause;
use super::collector::Collector;
use super::phrases::means::Means;
use super::stretch::Stretch;
use super::{amounts, words};
use crate::evidence::sighting::ErrorSighting;
use session_advisor_core::facts::limits;
use session_advisor_core::model::{ErrorClass, Operation, Reason, RuleName};

/// Notes it.
pub(super) fn note(
    stretch: &Stretch<'_>,
    cause: &Cause,
    seen: &ErrorSighting,
    collector: &mut Collector,
) {
    let place = &seen.place;
    let access = Means::Code(Some(Reason::Error(ErrorClass::AccessDenied)));
    let signed = seen.operation.is_none_or(|it| !it.is_unsigned());
    match seen.reason {
        Some(Reason::Rule(RuleName::RoleMaximum)) => {
            if signed {
                collector.suspect(
                    Reason::Rule(RuleName::RoleChaining),
                    words::CHECKED_AFTER_ROLE_MAXIMUM,
                );
                collector.note(words::raising_only_changes_the_message(place));
            }
            if cause.code.is_some_and(|code| code.means == access) {
                collector.note(words::code_says_access(place));
            }
        }
        Some(Reason::Rule(RuleName::RoleChaining)) => {
            collector.note(words::raising_does_not_help(place));
        }
        Some(Reason::Rule(RuleName::AboveMaximum))
            if matches!(cause.hit.means, Means::OutOfRange(_)) =>
        {
            let behind = stretch
                .folded
                .get(cause.hit.end..cause.hit.end.saturating_add(12));
            let ceiling = amounts::number(behind);
            if let Some(ceiling) = ceiling.filter(|it| *it == limits::ASSUME_ROLE_DEFAULT) {
                collector.note(words::old_ceiling(ceiling, place));
            }
        }
        Some(Reason::Rule(RuleName::RefusedByClient)) => {
            let line = stretch.folded.line_at(cause.hit.start);
            let until = line.end.max(cause.hit.end);
            // `Parameter validation failed:` goes on in the next line.
            let goes_on = stretch.folded.get(cause.hit.start..until).ends_with(b":");
            let until = if goes_on {
                stretch.folded.line_at(until).end.max(until)
            } else {
                until
            };
            let said = start_of(stretch.original(&(cause.hit.start..until)));
            if said.to_ascii_lowercase().contains("mfa token required") {
                collector.note(words::mfa_cannot_be_renewed(place));
            } else {
                collector.note(words::client_stopped(&said, place));
            }
        }
        Some(Reason::Error(ErrorClass::ExpiredCredentials)) => {
            match (seen.operation, &seen.other_operation) {
                (Some(Operation::AssumeRole), _) => collector.note(words::source_ran_out(place)),
                (_, Some(_)) => collector.note(words::session_ran_out(place)),
                _ => {}
            }
        }
        Some(Reason::Error(ErrorClass::AccessDenied)) => {
            let tags = seen.other_operation.as_deref() == Some("TagSession")
                || stretch
                    .original(&(cause.hit.end..cause.hit.end.saturating_add(14)))
                    .starts_with("sts:TagSession");
            if tags {
                collector.note(words::tag_session(place));
            } else if seen.operation == Some(Operation::AssumeRole) {
                collector.note(words::same_words_for_many(place));
            }
        }
        _ => {}
    }
}

/// The first characters of a text, with one blank between words.
fn start_of(text: &str) -> String {
    const MOST: usize = 200;
    let mut start = String::new();
    let mut length = 0_usize;
    for character in text.trim().chars() {
        let blank = character.is_whitespace();
        if blank && start.ends_with(' ') {
            continue;
        }
        if length == MOST {
            break;
        }
        length += 1;
        start.push(if blank { ' ' } else { character });
    }
    start
}
