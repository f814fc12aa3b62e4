//! Workflows against what the action did with them, in each of its major versions.

use session_advisor_cases::{ActionRecording, actions};
use session_advisor_reader::Reading;

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
fn recorded(case: &ActionRecording) -> Vec<String> {
    let mut calls: Vec<String> = case
        .calls
        .iter()
        .filter(|call| call.op != "GetCallerIdentity")
        .map(|call| {
            let operation = call.op.to_lowercase();
            format!("{operation}({}) {}", call.asked(), call.signed_by)
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
    for case in actions() {
        let id = case.id.as_str();
        let reading = session_advisor_reader::read(&case.paste);
        let mut stops = reading
            .choices
            .iter()
            .filter_map(|it| it.stopped.as_deref());
        let stops = stops.next();
        let (here, there) = (read(&reading), recorded(&case));
        let differs = here != there || stops != case.client_error.as_deref();
        let is_known = KNOWN_GAPS.iter().any(|(_, ids)| ids.contains(&id));
        if differs != is_known {
            differences.push(format!(
                "{id}\n  here:  {here:?} {stops:?}\n  there: {there:?} {:?}",
                case.client_error
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
