//! What AWS and its clients say when they refuse.

use serde::Deserialize;

/// A line of `error-texts.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorText {
    /// Its name.
    pub id: String,
    /// The public page or thread that it was worded after.
    pub source: String,
    /// The text.
    pub text: String,
    /// The rules and errors that it proves.
    pub rules: Vec<String>,
    /// What it makes likely and does not prove.
    pub suspects: Vec<String>,
    /// The operation that it names.
    pub operation: Option<String>,
    /// The caller that it names.
    pub caller: Option<String>,
    /// The role that it names.
    pub role: Option<String>,
    /// The seconds that it says were asked for.
    pub asked: Option<u32>,
    /// The reason that it gives and that is none of ours.
    pub other: Option<String>,
    /// The codes of the notes on it.
    pub notes: Vec<String>,
}

/// Every row of `error-texts.jsonl`.
#[must_use]
pub fn error_texts() -> Vec<ErrorText> {
    super::lines(
        "error-texts.jsonl",
        include_str!("../../data/error-texts.jsonl"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_key_is_an_error() {
        let line = include_str!("../../data/error-texts.jsonl")
            .lines()
            .next()
            .expect("a row");
        let written = line.replacen("\"rules\"", "\"rule\"", 1);
        let error = serde_json::from_str::<ErrorText>(&written).expect_err("it should not be read");
        assert!(
            error.to_string().contains("unknown field `rule`"),
            "{error}"
        );
    }
}
