//! Takes secrets out of a text before anything else sees it.
//!
//! A secret is known by the name before it ([`keys`]) or by its own looks ([`shapes`]). Access key
//! IDs, ARNs and account numbers are no secrets and stay: they tell whose credentials are held.

mod found;
mod keys;
mod names;
mod placeholder;
mod shapes;
mod value;
mod xml;

use crate::collections::sort::sorted_by_start;
use found::{Found, REMOVED, With};

/// A text without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The text; where a secret was, stands `removed-secret`.
    pub text: String,
    /// How many were removed.
    pub secrets: usize,
}

/// How often a text is looked through at most. What is left of a secret's surroundings may look like
/// a secret only once the secret is gone; in practice the second look finds nothing.
const LOOKS: usize = 4;

/// The text with every secret replaced. Lines stay lines.
///
/// ```
/// use session_advisor_reader::redact;
///
/// let redacted = redact("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
/// assert_eq!(redacted.text, "aws_secret_access_key = removed-secret");
/// assert_eq!(redacted.secrets, 1);
/// ```
#[must_use]
pub fn redact(text: &str) -> Redacted {
    let mut redacted = Redacted {
        text: text.to_owned(),
        secrets: 0,
    };
    for _ in 0..LOOKS {
        let found = merged(find(&redacted.text));
        if found.is_empty() {
            break;
        }
        redacted.secrets = redacted.secrets.saturating_add(found.len());
        redacted.text = without(&redacted.text, &found);
    }
    redacted
}

fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    keys::find(text, &mut found);
    shapes::find(text, &mut found);
    xml::find(text, &mut found);
    found
}

/// In the order of the text, those that overlap as one.
fn merged(found: Vec<Found>) -> Vec<Found> {
    let found = sorted_by_start(sorted_by_start(found, |it| it.place.end), |it| {
        it.place.start
    });
    let mut merged: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        match merged.last_mut() {
            Some(last) if next.place.start < last.place.end => {
                last.place.end = last.place.end.max(next.place.end);
                last.with = With::Word;
            }
            _ => merged.push(next),
        }
    }
    merged
}

fn without(text: &str, found: &[Found]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for Found { place, with } in found {
        kept.push_str(text.get(from..place.start).unwrap_or_default());
        let secret = text.get(place.clone()).unwrap_or_default();
        match with {
            With::Word => kept.push_str(REMOVED),
            With::Zeros => kept.extend(secret.chars().map(|_| '0')),
        }
        // A secret over several lines leaves as many behind.
        kept.extend(secret.chars().filter(|it| *it == '\n'));
        from = place.end;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}
