//! Scenarios with what a right report must contain.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A line of `engine-cases.jsonl`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngineCase {
    /// Its name.
    pub id: String,
    /// The scenario.
    pub notation: String,
    /// What a right report contains.
    pub expect: ExpectedReport,
    /// Where it comes from, and why it is as it is.
    pub note: String,
    /// How certain that is, where it is not documented.
    pub confidence: Option<String>,
}

/// What a right report contains.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedReport {
    /// The name of the verdict.
    pub verdict: String,
    /// One for each hop.
    pub hops: Vec<ExpectedHop>,
    /// Remedies that apply, among others.
    pub remedies_applying_include: Vec<String>,
    /// Remedies that do not apply.
    pub remedies_applying_exclude: Vec<String>,
    /// What remedies lead to, by their names.
    #[serde(default)]
    pub remedy_results: BTreeMap<String, ExpectedResult>,
}

/// What is expected of a hop.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedHop {
    /// Whether it chains. `None` where that is not checked.
    pub chained: Option<bool>,
    /// The name of the verdict. `None` where that is not checked.
    pub verdict: Option<String>,
    /// The seconds that are asked for. `None` for nothing or an unknown amount.
    pub asked: Option<u32>,
    /// The seconds that are granted. `None` for none or an unknown amount.
    pub effective: Option<u32>,
    /// The rule or error that AWS names. `None` for none.
    pub first_error: Option<String>,
    /// All rules that refuse, in their order.
    pub rules_refusing: Vec<String>,
}

/// What a remedy leads to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedResult {
    /// The name of the verdict after it.
    pub verdict: String,
    /// The longest session in seconds after it.
    pub longest: u32,
}

/// Every scenario of `engine-cases.jsonl`.
#[must_use]
pub fn engine_cases() -> Vec<EngineCase> {
    super::lines(
        "engine-cases.jsonl",
        include_str!("../../data/engine-cases.jsonl"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = include_str!("../../data/engine-cases.jsonl");

    /// The complaint about the first case when this key is written so.
    fn complaint(key: &str, misspelt: &str) -> String {
        let line = LINE.lines().next().expect("a case");
        let written = line.replacen(&format!("\"{key}\""), &format!("\"{misspelt}\""), 1);
        assert_ne!(written, line, "the case has no {key}");
        serde_json::from_str::<EngineCase>(&written)
            .expect_err("it should not be read")
            .to_string()
    }

    #[test]
    fn misspelt_keys_are_errors() {
        for (key, misspelt) in [
            ("notation", "notaton"),
            ("verdict", "verdikt"),
            ("first_error", "firstError"),
            ("effective", "efective"),
            ("chained", "chain"),
            ("remedies_applying_exclude", "remedies_excluded"),
        ] {
            let complaint = complaint(key, misspelt);
            assert!(
                complaint.contains(&format!("unknown field `{misspelt}`")),
                "{complaint}"
            );
        }
    }
}
