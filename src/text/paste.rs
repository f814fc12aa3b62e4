//! Words about pasting.

use crate::state::reading::{Step, Unopened};
use crate::state::{Large, Status};
use session_advisor_explain::reading::Kind;

pub(crate) const TITLE: &str = "What do you have?";
pub(crate) const HINT: &str = "Paste an error, a command, ~/.aws/config, a CloudTrail record, a workflow, \
Terraform or CloudFormation, or drop files. Secrets are removed before anything is shown, and nothing \
leaves this browser.";
pub(crate) const FILES: &str = "Or open files";
pub(crate) const EMPTY: &str = "Empty the box";
pub(crate) const STOP: &str = "Stop reading";
pub(crate) const MISSING: &str = "Pasting is not available here: this page may not start a worker, \
which does the reading. Describe the case below instead.";
pub(crate) const CHOICES: &str = "It tells of several; choose one";
pub(crate) const CHOICE: &str = "What";
pub(crate) const CALLED_BY: &str = "Called by ";
pub(crate) const CHOICE_VERDICT: &str = "Verdict";
pub(crate) const QUESTIONS: &str = "Still to know";
pub(crate) const NOTES: &str = "Worth knowing";
pub(crate) const READ_AS: &str = "How it was read";
pub(crate) const EDITS: &str = "What to change in it";

/// What the reader is at, and what it found.
pub(crate) fn status(status: Status, kinds: &[Kind], secrets: usize) -> String {
    let said = match status {
        Status::Idle | Status::Missing => "",
        Status::Reading => "Reading…",
        Status::At(Step::Secrets) => "Reading, step 1 of 2: secrets…",
        Status::At(Step::Reading) => "Reading, step 2 of 2: the rest…",
        Status::Stopped => "Stopped. The answer is unchanged.",
        Status::Unopened(Unopened::TooLarge) => {
            "More than 64 MB, unpacked: that is too much at once. Drop fewer files, or the records around \
             the error."
        }
        Status::Unopened(Unopened::Unreadable) => {
            "The browser could not open or unpack this. Was it downloaded in full?"
        }
        Status::Broke => "The reader broke and was started again. Paste a part of it instead.",
        Status::Read => {
            let read = if kinds.is_empty() {
                "Nothing in it is of a kind that is read here; the answer is unchanged.".to_owned()
            } else {
                let names: Vec<&str> = kinds.iter().copied().map(Kind::in_words).collect();
                format!("Read as: {}.", names.join(", "))
            };
            return match secrets {
                0 => read,
                1 => format!("{read} 1 secret removed."),
                many => format!("{read} {many} secrets removed."),
            };
        }
    };
    said.to_owned()
}

/// What files are called together.
pub(crate) fn files(first: &str, all: usize) -> String {
    match all {
        1 => first.to_owned(),
        _ => format!("{first} and {} more", all.saturating_sub(1)),
    }
}

/// What stands for a text that is too large for the box.
pub(crate) fn large(large: &Large) -> String {
    let name = large.name.as_deref().unwrap_or("A large text");
    let kilobytes = large.bytes.div_ceil(1024);
    format!("{name}, {kilobytes} KB. These are its first lines:")
}
