//! The reading against what the AWS CLI did with the same paste.

use session_advisor_cases::{CliRecording, cli};
use session_advisor_core::model::RuleName;

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

/// The calls of a scenario that were recorded.
fn expected(case: &CliRecording) -> Vec<String> {
    case.calls
        .iter()
        .filter(|call| !matches!(call.op.as_str(), "GetCallerIdentity" | "GetAccessKeyInfo"))
        .map(|call| {
            let operation = call.op.to_lowercase();
            format!("{operation}({}) {}", call.asked(), call.signed_by)
        })
        .collect()
}

#[test]
fn the_calls_are_those_that_the_aws_cli_makes() {
    let mut differ = Vec::new();
    for case in cli() {
        let id = case.id.as_str();
        let reading = session_advisor_reader::read(&case.paste);
        let found: Vec<_> = reading
            .calls
            .iter()
            .map(|call| {
                let asked = match (call.asked, &call.asked_text) {
                    (Some(seconds), _) => seconds.get().to_string(),
                    (None, Some(text)) => text.clone(),
                    (None, None) => "null".to_owned(),
                };
                let operation = call.operation.name().replace('-', "");
                format!("{operation}({asked}) {}", call.signed_by.name())
            })
            .collect();
        let stops = reading
            .rules
            .iter()
            .any(|rule| rule.name() == RuleName::RefusedByClient.name());
        let known = KNOWN_GAPS.iter().any(|(_, ids)| ids.contains(&id));
        let agrees = found == expected(&case) && stops == case.client_error.is_some();
        if agrees == known {
            differ.push(format!(
                "{id}\n  found    {found:?}, stops: {stops}\n  recorded {:?}, {:?}",
                expected(&case),
                case.client_error
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
