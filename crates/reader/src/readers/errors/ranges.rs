//! Numbers that AWS or a client keeps outside a range.

use super::amounts;
use super::matcher::Hit;
use super::phrases::means::Range;
use super::stretch::Stretch;
use crate::evidence::span::Span;
use session_advisor_core::facts::limits;
use session_advisor_core::model::{RuleName, Seconds};

/// An amount, and where it stands.
pub(super) type Amount = (Seconds, Span);

/// `Value '43200' at …`
pub(super) fn quoted_before(stretch: &Stretch<'_>, words: usize) -> Option<Amount> {
    let from = words.saturating_sub(40);
    let head = stretch.folded.get(from..words);
    let value = head
        .windows(6)
        .rposition(|it| it.eq_ignore_ascii_case(b"value'"))?;
    let start = from.saturating_add(value).saturating_add(6);
    let seconds = amounts::number(stretch.folded.get(start..words))?;
    Some((seconds, stretch.folded.place(start, words)))
}

/// A client's own range: the client stops, and the rule that it enforces by that, if it is one.
pub(super) fn by_client(
    stretch: &Stretch<'_>,
    range: Range,
    hit: &Hit,
) -> (Option<RuleName>, Option<Amount>) {
    let behind = stretch.folded.get(hit.end..hit.end.saturating_add(80));
    let (rule, asked) = match range {
        Range::ParameterMinimum => (Some(RuleName::BelowMinimum), amounts::number(behind)),
        Range::FieldMinimum => {
            let lower = behind.to_ascii_lowercase();
            let about_duration = lower.windows(15).any(|it| it == b"durationseconds");
            (about_duration.then_some(RuleName::BelowMinimum), None)
        }
        Range::Got => {
            let asked = amounts::number(behind);
            (asked.and_then(outside), asked)
        }
        Range::Between => {
            let from = hit.start.saturating_sub(40);
            let head = stretch.folded.get(from..hit.start);
            let duration = head
                .windows(8)
                .rposition(|it| it.eq_ignore_ascii_case(b"duration"));
            let asked = duration
                .and_then(|at| head.get(at.saturating_add(8)..))
                .map(|tail| tail.strip_prefix(b"\\").unwrap_or(tail))
                .and_then(amounts::duration);
            (asked.and_then(outside), asked)
        }
        Range::Least => (Some(RuleName::BelowMinimum), None),
        Range::Most => {
            let most = amounts::duration(behind);
            let is_of_aws = most == Some(limits::ASSUME_ROLE_MAXIMUM);
            (is_of_aws.then_some(RuleName::AboveMaximum), None)
        }
    };
    let place = stretch.folded.place(hit.start, hit.end);
    (rule, asked.map(|seconds| (seconds, place)))
}

/// The rule that keeps AssumeRole from so long a session.
fn outside(seconds: Seconds) -> Option<RuleName> {
    if seconds < limits::ASSUME_ROLE_MINIMUM {
        Some(RuleName::BelowMinimum)
    } else if seconds > limits::ASSUME_ROLE_MAXIMUM {
        Some(RuleName::AboveMaximum)
    } else {
        None
    }
}
