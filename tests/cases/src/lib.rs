//! The cases and recordings in `tests/data`, typed.
//!
//! A key that is missing or misspelt is an error: it would check nothing. Names of rules, verdicts and
//! the like stay texts here, because this crate depends on nothing that it helps to test; the
//! integration tests hold them against the lists of the code.

#![expect(
    clippy::panic,
    reason = "only tests use this crate, and one that cannot go on should panic"
)]

mod config_gaps;
mod error_texts;
mod pastes;
mod recordings;
mod scenarios;

pub use config_gaps::CONFIG_GAPS;
pub use error_texts::{ErrorText, error_texts};
pub use pastes::{Case, ExpectedAnswer, ExpectedCall, own_cases, tickets};
pub use recordings::{
    ActionRecording, CliRecording, ConfigRecording, Duration, JavascriptRecording, RecordedCall,
    actions, cli, config,
};
pub use scenarios::{EngineCase, ExpectedHop, ExpectedReport, ExpectedResult, engine_cases};

use serde::de::DeserializeOwned;

/// Every line of a file, in order.
fn lines<T: DeserializeOwned>(name: &str, text: &str) -> Vec<T> {
    text.lines()
        .enumerate()
        .map(|(index, line)| {
            serde_json::from_str(line)
                .unwrap_or_else(|error| panic!("{name}, line {}: {error}", index + 1))
        })
        .collect()
}
