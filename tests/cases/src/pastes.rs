//! Pastes with what a right answer must contain.

use serde::Deserialize;

/// A line of `corpus.jsonl` or `own-cases.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// The public thread, or the page that the paste was made from.
    pub source: String,
    /// The text as somebody pasted it.
    pub paste: String,
    /// What a right answer contains.
    pub expect: ExpectedAnswer,
    /// How hard a ticket is to read.
    pub difficulty: Option<String>,
    /// How certain the answer to a ticket is.
    pub confidence: Option<String>,
    /// What it is about.
    pub note: String,
}

/// What a right answer contains. What is `None` is not checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedAnswer {
    /// Kinds of text that are found, among others.
    pub kinds: Vec<String>,
    /// The calls that are made, in order; others may stand between. An empty list is for no call.
    pub calls: Option<Vec<ExpectedCall>>,
    /// Whether some hop chains.
    pub chained: Option<bool>,
    /// Rules that are named, among others.
    pub rules: Vec<String>,
    /// Rules that are not named as refusing.
    pub rules_absent: Vec<String>,
    /// The name of the verdict.
    pub verdict: Option<String>,
    /// Remedies of which one applies.
    pub remedies_any: Vec<String>,
    /// Remedies that do not apply.
    pub remedies_absent: Vec<String>,
    /// The scenario: source, operations, requests, role maximums and MFA.
    pub notation: Option<String>,
}

/// A call that is made.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedCall {
    /// The operation's name in the notation.
    pub operation: String,
    /// The seconds that are asked for. `None` for nothing or an unknown amount.
    pub asked: Option<u32>,
}

/// Every ticket of `corpus.jsonl`.
#[must_use]
pub fn tickets() -> Vec<Case> {
    super::lines("corpus.jsonl", include_str!("../../data/corpus.jsonl"))
}

/// Every case of `own-cases.jsonl`.
#[must_use]
pub fn own_cases() -> Vec<Case> {
    super::lines(
        "own-cases.jsonl",
        include_str!("../../data/own-cases.jsonl"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_keys_are_errors() {
        let line = include_str!("../../data/corpus.jsonl")
            .lines()
            .next()
            .expect("a ticket");
        for key in ["paste", "rules_absent", "remedies_any", "chained"] {
            let written = line.replacen(&format!("\"{key}\""), "\"misspelt\"", 1);
            assert_ne!(written, line, "the ticket has no {key}");
            let error = serde_json::from_str::<Case>(&written).expect_err("it should not be read");
            assert!(
                error.to_string().contains("unknown field `misspelt`"),
                "{error}"
            );
        }
    }
}
