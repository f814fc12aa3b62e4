//! Reads what people paste: error texts, commands, configuration files, records, workflows, code.
//!
//! Secrets go first ([`redact`]). Then the text is split into `segment`, one form of evidence each;
//! every form has its own reader, and `combine` makes one [`Reading`] of what they found. A reading
//! holds scenarios, never verdicts: what AWS makes of them, the engine says.
//!
//! Nothing is guessed: what cannot be read is named as such, and what is not known stays unknown.

mod answer;
#[cfg(test)]
mod codes;
mod collections;
mod combine;
mod evidence;
mod formats;
mod readers;
mod redact;
mod report;
mod segment;

pub use answer::{Answer, answer, answer_redacted};
pub use combine::Paste;
pub use combine::reading::{CallMade, Choice, Reading};
pub use evidence::edit_site::Edit;
pub use evidence::label::Label;
pub use evidence::note::{Annotation, Note, Suspect, Unread};
pub use redact::{Redacted, redact};

/// Reads a paste of any kind. Total: every text has a reading, if an empty one.
///
/// ```
///
///
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
