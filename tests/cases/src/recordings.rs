//! What real clients did with a given paste.

use serde::Deserialize;
use std::fmt;

/// What the AWS CLI did with a command: a line of `recorded/cli.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CliRecording {
    /// Its name.
    pub id: String,
    /// What was run, with its version.
    pub client: String,
    /// The command as it was run.
    pub command: String,
    /// The command as somebody pastes it.
    pub paste: String,
    /// The calls that were sent, in their order.
    pub calls: Vec<RecordedCall>,
    /// What the client said when it stopped by itself. `None` where it did not.
    pub client_error: Option<String>,
    /// What it is about.
    pub note: String,
}

/// What the AWS CLI did with configuration files: a line of `recorded/config.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfigRecording {
    /// Its name.
    pub id: String,
    /// What was run, with its version.
    pub client: String,
    /// The profile that was selected. `None` where none was named.
    pub profile: Option<String>,
    /// The files and the command.
    pub paste: String,
    /// The calls that were sent, in their order.
    pub calls: Vec<RecordedCall>,
    /// What the client said when it stopped by itself. `None` where it did not.
    pub client_error: Option<String>,
    /// What it is about.
    pub note: String,
}

/// Where the SDK for JavaScript did something else: a line of `recorded/config-js-differs.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JavascriptRecording {
    /// The name of the recording of the AWS CLI.
    pub id: String,
    /// What was run, with its version.
    pub client: String,
    /// The calls that were sent, in their order.
    pub calls: Vec<RecordedCall>,
    /// What the client said when it stopped by itself. `None` where it did not.
    pub client_error: Option<String>,
}

/// What the GitHub action did with a workflow: a line of `recorded/actions.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionRecording {
    /// Its name.
    pub id: String,
    /// What was run, with its version.
    pub client: String,
    /// The workflow.
    pub paste: String,
    /// Whether the machine that ran it had a role of its own.
    pub runner_has_instance_role: bool,
    /// The calls that were sent, in their order.
    pub calls: Vec<RecordedCall>,
    /// What the action said when it stopped by itself. `None` where it did not.
    pub client_error: Option<String>,
    /// What it is about.
    pub note: String,
}

/// A call that was sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedCall {
    /// The operation as AWS writes it.
    pub op: String,
    /// `DurationSeconds`. `None` where it was not sent.
    pub duration: Option<Duration>,
    /// `long-term`, `temporary`, `unsigned` or the like.
    pub signed_by: String,
    /// Whether an MFA code was sent.
    pub mfa: bool,
    /// The step of the workflow that sent it, from 0. `None` outside workflows.
    pub step: Option<u32>,
}

impl RecordedCall {
    /// The duration that was sent, as text; `null` where none was.
    #[must_use]
    pub fn asked(&self) -> String {
        let duration = self.duration.as_ref();
        duration.map_or_else(|| "null".to_owned(), ToString::to_string)
    }
}

/// `DurationSeconds` as it was sent.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Duration {
    /// A number of seconds.
    Seconds(u32),
    /// What is no number.
    Text(String),
}

impl fmt::Display for Duration {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seconds(seconds) => seconds.fmt(formatter),
            Self::Text(text) => formatter.write_str(text),
        }
    }
}

/// Every recording of `recorded/cli.jsonl`.
#[must_use]
pub fn cli() -> Vec<CliRecording> {
    super::lines("cli.jsonl", include_str!("../../data/recorded/cli.jsonl"))
}

/// Every recording of `recorded/config.jsonl`.
#[must_use]
pub fn config() -> Vec<ConfigRecording> {
    super::lines(
        "config.jsonl",
        include_str!("../../data/recorded/config.jsonl"),
    )
}

/// Every recording of `recorded/actions.jsonl`.
#[must_use]
pub fn actions() -> Vec<ActionRecording> {
    super::lines(
        "actions.jsonl",
        include_str!("../../data/recorded/actions.jsonl"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::DeserializeOwned;
    use std::fmt::Debug;

    fn assert_strict<T: Debug + DeserializeOwned>(lines: &str) {
        let mut lines = lines.lines();
        let line = lines.find(|line| line.contains("\"op\""));
        let line = line.expect("a recording with a call");
        for key in ["calls", "client_error", "signed_by"] {
            let written = line.replacen(&format!("\"{key}\""), "\"misspelt\"", 1);
            assert_ne!(written, line, "the recording has no {key}");
            let error = serde_json::from_str::<T>(&written).expect_err("it should not be read");
            assert!(
                error.to_string().contains("unknown field `misspelt`"),
                "{error}"
            );
        }
    }

    #[test]
    fn misspelt_keys_are_errors() {
        assert_strict::<CliRecording>(include_str!("../../data/recorded/cli.jsonl"));
        assert_strict::<ConfigRecording>(include_str!("../../data/recorded/config.jsonl"));
        assert_strict::<JavascriptRecording>(include_str!(
            "../../data/recorded/config-js-differs.jsonl"
        ));
        assert_strict::<ActionRecording>(include_str!("../../data/recorded/actions.jsonl"));
    }

    #[test]
    fn every_recording_can_be_read() {
        assert!(cli().len() > 80 && config().len() > 200);
        assert!(actions().len() > 100);
    }
}
