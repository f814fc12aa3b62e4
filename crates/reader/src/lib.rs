//! Reads what people paste: error texts, commands, configuration files, records, workflows, code.
//!
//! Secrets go first (`redact`). Then the text is split into segments of one format each (`segment`);
//! every reader reads those that it knows, all that is found is one `Found`, and `combine` makes one
//! [`Reading`] of it. A reading holds scenarios, never verdicts: what AWS makes of them, the engine
//! says. `readers` lists the readers: another one is a folder and a line there.
//!
//! Nothing is guessed: what cannot be read is named as such, and what is not known stays unknown.

mod answer;
#[cfg(test)]
mod codes;
mod collections;
mod combine;
mod evidence;
mod formats;
mod read;
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
pub use read::{read, read_choosing, read_redacted};
pub use redact::{Redacted, redact};
