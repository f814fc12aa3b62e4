//! Configuration files, pasted with the command, against what the AWS CLI did with them.

use session_advisor_cases::{CONFIG_GAPS, RecordedCall, config};
use session_advisor_core::model::{Operation, Reason, RuleName};
use session_advisor_reader::CallMade;

fn recorded(call: &RecordedCall) -> String {
    format!("{}({}) {}", call.op, call.asked(), call.signed_by)
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
    for case in config() {
        let id = case.id.as_str();
        let reading = session_advisor_reader::read(&case.paste);
        let here: Vec<String> = reading.calls.iter().map(read).collect();
        let calls = case.calls.iter();
        let there: Vec<String> = calls
            .filter(|call| call.op != "GetCallerIdentity")
            .map(recorded)
            .collect();
        let stops = reading
            .rules
            .contains(&Reason::Rule(RuleName::RefusedByClient));
        let differs = here != there || stops != case.client_error.is_some();
        let is_known = CONFIG_GAPS.iter().any(|(_, ids)| ids.contains(&id));
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
