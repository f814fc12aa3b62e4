//! What clients log while they work.

use super::collector::Collector;
use super::phrases::means::{Frame, Line, Means};
use super::stretch::Stretch;
use super::{amounts, words, wrappers};
use crate::evidence::sighting::LogFact;
use session_advisor_core::model::Seconds;
use session_advisor_explain::reading::Kind;

/// Reads the lines of logs in a stretch.
pub(super) fn read(stretch: &Stretch<'_>, collector: &mut Collector) {
    for hit in &stretch.hits {
        let Means::Log(line) = hit.means else {
            continue;
        };
        let behind = stretch.folded.get(hit.end..hit.end.saturating_add(160));
        let place = stretch.folded.place(hit.start, hit.end);
        match line {
            Line::UsingSession => collector.log(LogFact::UsesSession, place),
            Line::Calls(operation) => collector.log(LogFact::Calls(operation), place),
            Line::PermissionSet => collector.log(LogFact::UsesPermissionSet, place),
            Line::StoredKeys => collector.log(LogFact::UsesStoredKeys, place),
            Line::CallsNamed => named(stretch, hit.start, hit.end, collector),
            Line::AsksQuoted => {
                if let Some(seconds) = amounts::duration(behind) {
                    collector.log(LogFact::Asks(seconds), place);
                }
            }
            Line::Capping => capping(behind, &place, collector),
            Line::Skipping => {
                if let Some(seconds) = amounts::duration(behind) {
                    collector.note(words::skips_session_token(seconds, &place));
                    collector.log(LogFact::Asks(seconds), place);
                }
            }
            Line::SessionDuration => {
                if let Some(seconds) = amounts::number(behind) {
                    collector.kind(Kind::ClientLog);
                    collector.note(words::session_duration_is_for_console(seconds, &place));
                    collector.log(LogFact::Asks(seconds), place);
                }
            }
            Line::RoleMaximum => {
                if let Some(seconds) = amounts::in_words(behind) {
                    collector.log(LogFact::RoleMaximum(seconds), place);
                }
            }
            // Read with the error or the log line that it stands in.
            Line::AsksSeconds => {}
        }
    }
}

fn capping(behind: &[u8], place: &crate::evidence::span::Span, collector: &mut Collector) {
    let amount = |from: usize| behind.get(from..).and_then(amounts::duration);
    let to = behind.windows(2).position(|it| it == b"to");
    // `to AWS maximum 1h0m0s`
    let to = to.and_then(|at| {
        let tail = behind.get(at..)?;
        let digits = tail.iter().position(u8::is_ascii_digit)?;
        amount(at.saturating_add(digits))
    });
    if let (Some(from), Some(to)) = (amount(0), to) {
        collector.note(words::capped(from, to, place));
        collector.log(LogFact::Asks(to), place.clone());
    }
}

/// A log line that names a call, and perhaps what it asks.
fn named(stretch: &Stretch<'_>, start: usize, end: usize, collector: &mut Collector) {
    let line = stretch.folded.line_at(start);
    let from =
        end.saturating_sub(usize::from(is_call_in_phrase(stretch, start, end)).saturating_mul(10));
    let name = stretch.folded.get(from..line.end);
    let length = name
        .iter()
        .take(64)
        .take_while(|it| it.is_ascii_alphanumeric())
        .count();
    let name = name
        .get(..length)
        .and_then(|it| std::str::from_utf8(it).ok());
    let Some(operation) = name.and_then(wrappers::operation) else {
        return;
    };
    let place = stretch.folded.place(from, from.saturating_add(length));
    collector.log(LogFact::Calls(operation), place);
    if let Some((seconds, place)) = asked(stretch, end..line.end) {
        collector.log(LogFact::Asks(seconds), place);
    }
}

/// `Action: AssumeRole` ends with the start of the name.
fn is_call_in_phrase(stretch: &Stretch<'_>, start: usize, end: usize) -> bool {
    stretch
        .folded
        .get(start..end)
        .to_ascii_lowercase()
        .ends_with(b"assumerole")
}

/// What `DurationSeconds` is said to be in that part of the folded text; the last one counts.
pub(super) fn asked(
    stretch: &Stretch<'_>,
    within: crate::evidence::span::Span,
) -> Option<(Seconds, crate::evidence::span::Span)> {
    let first = stretch.hits.partition_point(|hit| hit.start < within.start);
    stretch
        .hits
        .get(first..)?
        .iter()
        .take_while(|hit| hit.start < within.end)
        .filter(|hit| matches!(hit.means, Means::Log(Line::AsksSeconds)))
        .filter_map(|hit| {
            let behind = stretch.folded.get(hit.end..hit.end.saturating_add(24));
            let seconds = amounts::number(behind)?;
            Some((seconds, stretch.folded.place(hit.start, hit.end)))
        })
        .last()
}

/// The sign-in endpoint is named in that part of the folded text.
pub(super) fn names_sign_in_endpoint(
    stretch: &Stretch<'_>,
    within: &crate::evidence::span::Span,
) -> bool {
    let first = stretch.hits.partition_point(|hit| hit.start < within.start);
    stretch
        .hits
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(|hit| hit.start < within.end)
        .any(|hit| matches!(hit.means, Means::Frame(Frame::SignInEndpoint)))
}
