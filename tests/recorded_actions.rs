//! Workflows against what the action did with them, in each of its major versions.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use serde_json::Value;
use session_advisor_reader::{self, Reading};

/// What no paste can tell, with the reason.
const KNOWN_GAPS: &[(&str, &[&str])] = &[
    (
        "whether a secret is set does not stand in the paste",
        &[
            "keys-empty-secret-expr",
            "keys-empty-secret-expr-oidc",
            "oidc-dur-expr-unset",
            "oidc-region-expr-empty",
        ],
    ),
    (
        "whether a file is there does not stand in the paste",
        &["wif-missing"],
    ),
];

/// The calls that were sent, each once: a refusal is asked for again and again.
fn recorded(case: &Value) -> Vec<String> {
    let calls = case["calls"].as_array().expect("calls");
    let mut calls: Vec<String> = calls
        .iter()
        .filter(|call| call["op"] != "GetCallerIdentity")
        .map(|call| {
            let signed_by = call["signed_by"].as_str().unwrap_or_default();
            let operation = call["op"].as_str().unwrap_or_default();
            let asked = match &call["duration"] {
                Value::String(text) => text.clone(),
                duration => duration.to_string(),
            };
            format!("{}({asked}) {signed_by}", operation.to_lowercase())
        })
        .collect();
    calls.dedup();
    calls
}

/// Credentials of their own start another choice; the job takes one after the other.
fn read(reading: &Reading) -> Vec<String> {
    let calls = reading.choices.iter().flat_map(|choice| &choice.calls);
    calls
        .map(|call| {
            let operation = call.operation.name().replace('-', "");
            let asked = match (&call.asked_text, call.asked) {
                (Some(text), _) => text.clone(),
                (None, Some(seconds)) => seconds.get().to_string(),
                (None, None) => "null".to_owned(),
            };
            format!("{operation}({asked}) {}", call.signed_by.name())
        })
        .collect()
}

#[test]
fn calls_and_stops_are_those_of_the_action() {
    let mut differences = Vec::new();
    for line in include_str!("data/recorded/actions.jsonl").lines() {
        let case: Value = serde_json::from_str(line).expect("each line is JSON");
        let id = case["id"].as_str().expect("an id");
        let paste = case["paste"].as_str().expect("a paste");
        let reading = session_advisor_reader::read(paste);
        let mut stops = reading
            .choices
            .iter()
            .filter_map(|it| it.stopped.as_deref());
        let stops = stops.next();
        let (here, there) = (read(&reading), recorded(&case));
        let differs = here != there || stops != case["client_error"].as_str();
        let is_known = KNOWN_GAPS.iter().any(|(_, ids)| ids.contains(&id));
        if differs != is_known {
            differences.push(format!(
                "{id}\n  here:  {here:?} {stops:?}\n  there: {there:?} {}",
                case["client_error"]
            ));
        }
    }
    assert!(
        differences.is_empty(),
        "{}:\n{}",
        differences.len(),
        differences.join("\n")
    );
}
