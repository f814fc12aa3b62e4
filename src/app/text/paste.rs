//! Words about pasting.

use crate::app::state::{Large, Status};

pub(crate) const TITLE: &str = "What do you have?";
pub(crate) const HINT: &str = "Paste an error, a command, ~/.aws/config, a CloudTrail record, a workflow, \
Terraform or CloudFormation, or drop files. Secrets are removed before anything is shown, and nothing \
leaves this browser.";
pub(crate) const FILES: &str = "Or open files";
pub(crate) const EMPTY: &str = "Empty the box";
pub(crate) const MISSING: &str = "Pasting is not available here: this page may not start a worker, \
which does the reading. Describe the case below instead.";
pub(crate) const CHOICES: &str = "It tells of several; choose one";
pub(crate) const CHOICE: &str = "What";
pub(crate) const CHOICE_VERDICT: &str = "Verdict";
pub(crate) const QUESTIONS: &str = "Still to know";
pub(crate) const NOTES: &str = "Worth knowing";
pub(crate) const READ_AS: &str = "How it was read";
pub(crate) const EDITS: &str = "What to change in it";

/// What the reader is at, and what it found.
pub(crate) fn status(status: Status, kinds: &[String], secrets: usize) -> String {
    match status {
        Status::Idle | Status::Missing => String::new(),
        Status::Reading => "Reading…".to_owned(),
        Status::Broke => {
            "The reader broke on this text and was started again. Paste a part of it instead."
                .to_owned()
        }
        Status::Read => {
            let read = if kinds.is_empty() {
                "Nothing in it is of a kind that is read here; the answer is unchanged.".to_owned()
            } else {
                let names: Vec<&str> = kinds.iter().map(|kind| kind_name(kind)).collect();
                format!("Read as: {}.", names.join(", "))
            };
            match secrets {
                0 => read,
                1 => format!("{read} 1 secret removed."),
                many => format!("{read} {many} secrets removed."),
            }
        }
    }
}

fn kind_name(kind: &str) -> &str {
    match kind {
        "error-text" => "error",
        "cli" => "command",
        "aws-config" => "AWS configuration",
        "cloudtrail" => "CloudTrail",
        "role-json" => "role",
        "sts-output" => "output of STS",
        "github-actions" => "GitHub workflow",
        "terraform" => "Terraform",
        "cloudformation" => "CloudFormation",
        "policy-json" => "policy",
        "client-log" => "client’s log",
        "environment" => "environment variables",
        "sdk-call" => "call in code",
        "notation" => "notation",
        other => other,
    }
}

/// What stands for a text that is too large for the box.
pub(crate) fn large(large: &Large) -> String {
    let name = large.name.as_deref().unwrap_or("A large text");
    let kilobytes = large.bytes.div_ceil(1024);
    format!("{name}, {kilobytes} KB. These are its first lines:")
}
