//! The reading against what the AWS CLI did with the same paste.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use serde_json::Value;
use session_advisor_core::model::RuleName;
use std::fs;
use std::path::Path;

/// What no paste can tell, or what is read otherwise on purpose, with the reason.
const KNOWN_GAPS: &[(&str, &[&str])] = &[
    (
        "people paste prompts with their commands, so the prompt is left out and named in a note",
        &["ar-prompt"],
    ),
    (
        "the file that holds the duration was not pasted, so the amount stays unknown",
        &["ar-file", "ar-file-nl", "ar-json-file"],
    ),
];

fn recorded() -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/recorded/cli.jsonl");
    let text = fs::read_to_string(path).expect("the recordings");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a recording"))
        .collect()
}

/// The calls of a scenario that were recorded: operation, duration, signer.
fn expected(case: &Value) -> Vec<(String, Value, String)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    case["calls"]
        .as_array()
        .expect("calls")
        .iter()
        .map(|call| {
            let operation = text(&call["op"]).to_lowercase();
            (
                operation,
                call["duration"].clone(),
                text(&call["signed_by"]),
            )
        })
        .filter(|(operation, ..)| {
            !matches!(operation.as_str(), "getcalleridentity" | "getaccesskeyinfo")
        })
        .collect()
}

#[test]
fn the_calls_are_those_that_the_aws_cli_makes() {
    let mut differ = Vec::new();
    for case in recorded() {
        let id = case["id"].as_str().expect("an id");
        let reading = session_advisor_reader::read(case["paste"].as_str().expect("a paste"));
        let found: Vec<_> = reading
            .calls
            .iter()
            .map(|call| {
                let asked = match (call.asked, &call.asked_text) {
                    (Some(seconds), _) => Value::from(seconds.get()),
                    (None, Some(text)) => Value::from(text.as_str()),
                    (None, None) => Value::Null,
                };
                let operation = call.operation.name().replace('-', "");
                (operation, asked, call.signed_by.name().to_owned())
            })
            .collect();
        let stops = reading
            .rules
            .iter()
            .any(|rule| rule.name() == RuleName::RefusedByClient.name());
        let known = KNOWN_GAPS.iter().any(|(_, ids)| ids.contains(&id));
        let agrees = found == expected(&case) && stops == case["client_error"].is_string();
        if agrees == known {
            differ.push(format!(
                "{id}\n  found    {found:?}, stops: {stops}\n  recorded {:?}, {}",
                expected(&case),
                case["client_error"]
            ));
        }
    }
    assert!(
        differ.is_empty(),
        "{} differ:\n{}",
        differ.len(),
        differ.join("\n")
    );
}
