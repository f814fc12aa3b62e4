//! Configuration files, pasted with the command, against what the AWS CLI did with them.

use serde_json::Value;
use session_advisor_core::model::{Operation, Reason, RuleName};
use session_advisor_reader::{self, CallMade};

/// What no paste can tell, with the reason.
const KNOWN_GAPS: &[(&str, &[&str])] = include!("data/recorded/config_gaps.rs");

fn recorded(call: &Value) -> String {
    let signed_by = call["signed_by"].as_str().unwrap_or_default();
    let operation = call["op"].as_str().unwrap_or_default();
    match &call["duration"] {
        Value::String(text) => format!("{operation}({text}) {signed_by}"),
        duration => format!("{operation}({duration}) {signed_by}"),
    }
}

fn read(call: &CallMade) -> String {
    let operation = match call.operation {
        Operation::AssumeRole => "AssumeRole",
        Operation::AssumeRoleWithWebIdentity => "AssumeRoleWithWebIdentity",
        other => other.name(),
    };
    let asked = match (&call.asked_text, call.asked) {
        (Some(text), _) => text.clone(),
        (None, Some(seconds)) => seconds.get().to_string(),
        (None, None) => "null".to_owned(),
    };
    format!("{operation}({asked}) {}", call.signed_by.name())
}

#[test]
fn calls_and_stops_are_those_of_the_client() {
    let mut differences = Vec::new();
    for line in include_str!("data/recorded/config.jsonl").lines() {
        let case: Value = serde_json::from_str(line).expect("each line is JSON");
        let id = case["id"].as_str().expect("an id");
        let reading = session_advisor_reader::read(case["paste"].as_str().expect("a paste"));
        let here: Vec<String> = reading.calls.iter().map(read).collect();
        let there: Vec<String> = case["calls"]
            .as_array()
            .expect("calls")
            .iter()
            .filter(|call| call["op"] != "GetCallerIdentity")
            .map(recorded)
            .collect();
        let stops = reading
            .rules
            .contains(&Reason::Rule(RuleName::RefusedByClient));
        let differs = here != there || stops != case["client_error"].is_string();
        let is_known = KNOWN_GAPS.iter().any(|(_, ids)| ids.contains(&id));
        if differs != is_known {
            differences.push(format!(
                "{id}\n  here:  {here:?} {stops}\n  there: {there:?}"
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
