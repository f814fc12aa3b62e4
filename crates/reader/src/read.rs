//! Reads a text.

use crate::combine::reading::{Choice, Reading};
use crate::combine::{self, Paste};
use crate::redact::{Redacted, redact};
use crate::segment;

/// Reads a paste of any kind. Total: every text has a reading, if an empty one.
///
/// ```
/// let reading = session_advisor_reader::read("An error occurred (ValidationError) when calling the AssumeRole operation: \
///     The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
/// assert_eq!(reading.rules[0].name(), "role-chaining");
/// ```
#[must_use]
pub fn read(text: &str) -> Reading {
    read_choosing(text, |_| Some(0)).reading
}

/// The same; where the paste leaves open which of several scenarios it is about, `choose` says so.
#[must_use]
pub fn read_choosing(text: &str, choose: impl FnOnce(&[Choice]) -> Option<usize>) -> Paste {
    read_redacted(redact(text), choose)
}

/// The same for a text that holds no secrets any more.
#[must_use]
pub fn read_redacted(redacted: Redacted, choose: impl FnOnce(&[Choice]) -> Option<usize>) -> Paste {
    let found = segment::found(&redacted.text);
    combine::combine(redacted, found, choose)
}
