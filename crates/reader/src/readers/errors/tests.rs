use super::*;
use crate::evidence::sighting::{Caller, LogFact};
use proptest::prelude::*;
use serde_json::Value;
use session_advisor_core::model::{Operation, Reason, Seconds};
use session_advisor_explain::reading::Kind;

const RECORDED: &str = include_str!("../../../../../tests/data/error-texts.jsonl");

fn rows() -> Vec<Value> {
    RECORDED
        .lines()
        .map(|line| serde_json::from_str(line).expect("a row is JSON"))
        .collect()
}

fn seen(text: &str) -> Found {
    let whole = 0..text.len();
    read(text, std::slice::from_ref(&whole))
}

fn names(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .map(|list| list.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default()
}

#[test]
fn every_recorded_text_proves_what_it_proves() {
    let mut failed = Vec::new();
    for row in rows() {
        let texts = seen(row["text"].as_str().expect("a row has a text"));
        let first = texts.errors.first();
        let caller = match first.map(|it| &it.caller) {
            Some(Caller::Temporary) => Some("temporary"),
            Some(Caller::Principal(arn)) => Some(arn.text.as_str()),
            Some(Caller::Unsaid) | None => None,
        };
        let rules: Vec<_> = texts
            .errors
            .iter()
            .filter_map(|it| it.reason)
            .map(Reason::name)
            .collect();
        let suspects: Vec<_> = texts
            .suspects
            .iter()
            .map(|suspect| suspect.rule.name())
            .collect();
        let notes: Vec<_> = texts.notes.iter().map(|it| it.code).collect();
        let same = rules == names(&row["rules"])
            && first.and_then(|it| it.operation).map(Operation::name) == row["operation"].as_str()
            && first.and_then(|it| it.other_operation.as_deref()) == row["other"].as_str()
            && caller == row["caller"].as_str()
            && first.and_then(|it| it.asked).map(|it| u64::from(it.get())) == row["asked"].as_u64()
            && first
                .and_then(|it| it.role.as_ref())
                .map(|it| it.text.as_str())
                == row["role"].as_str()
            && suspects == names(&row["suspects"])
            && names(&row["notes"]).iter().all(|it| notes.contains(it));
        if !same {
            failed.push(format!(
                "{row}\n  {rules:?} {suspects:?} {notes:?}\n  {first:?}"
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn places_are_of_the_text() {
    for row in rows() {
        let text = row["text"].as_str().expect("a row has a text");
        let around = format!("été ¡{text}! ✓\n");
        let texts = seen(&around);
        let mut end = 0;
        for part in &texts.parts {
            assert!(around.get(part.place.clone()).is_some(), "{part:?}");
            assert!(
                part.place.start >= end && !part.place.is_empty(),
                "{part:?}"
            );
            end = part.place.end;
        }
        for error in &texts.errors {
            assert!(around.get(error.place.clone()).is_some(), "{error:?}");
        }
    }
}

#[test]
fn a_log_is_read_line_by_line() {
    let texts = seen(
        "aws-vault: profile dev: using GetSessionToken (with MFA)\n\
         Using session ****LVXQ, expires in 3h41m40s\n\
         Using duration_seconds \"12h0m0s\" from AWS_ASSUME_ROLE_TTL\n\
         capping AssumeRole duration from 12h0m0s to AWS maximum 1h0m0s for role chaining\n\
         profile x: using SSO role credentials\n\
         Action: AssumeRoleWithSAML, DurationSeconds: 14400\n\
         Maximum CLI/API session duration 1 hour\n\
         DEBUG - Making request for OperationModel(name=AssumeRole) with params: {'body': {'DurationSeconds': 7200}}",
    );
    let logged: Vec<_> = texts.log_facts;
    let asks = |seconds| LogFact::Asks(Seconds::clamped(seconds));
    assert_eq!(
        logged,
        [
            LogFact::Calls(Operation::GetSessionToken),
            LogFact::UsesSession,
            asks(43200),
            asks(3600),
            LogFact::UsesPermissionSet,
            LogFact::Calls(Operation::AssumeRoleWithSaml),
            asks(14400),
            LogFact::RoleMaximum(Seconds::clamped(3600)),
            LogFact::Calls(Operation::AssumeRole),
            asks(7200),
        ]
    );
    assert_eq!(texts.kinds, [Kind::ClientLog]);
}

#[test]
fn the_same_error_counts_once() {
    let line = "An error occurred (ExpiredToken) when calling the AssumeRole operation: The security token included in the request is expired\n";
    assert_eq!(seen(&line.repeat(500)).errors.len(), 1);
}

#[test]
fn a_line_of_a_file_is_no_error() {
    for line in [
        "role_arn = arn:aws:iam::111122223333:role/Admin",
        "duration_seconds = 3600",
        "region = us-east-1",
    ] {
        let found = seen(line);
        assert_eq!(found.errors, [], "{line}");
        assert_eq!(found.log_facts, [], "{line}");
        assert_eq!(found.parts, [], "{line}");
        assert_eq!(found.notes, [], "{line}");
        assert_eq!(found.suspects, [], "{line}");
    }
}

/// Eight times the text takes about eight times the time; what is quadratic takes 64 times as much.
#[test]
fn time_grows_with_the_text() {
    let pieces = [
        "An error occurred (ExpiredToken) when calling the AssumeRole operation: x ",
        "AccessDenied: ",
        "operation error STS: ",
        "User: arn:aws:sts::1:assumed-role/a/b is not authorized to perform: sts:AssumeRole on resource: ",
        "\\n\u{1b}[31m│&quot;",
        "AssumeRoleAssumeRole",
        "DurationSeconds=",
        "would ",
        "\n\n",
    ];
    for piece in pieces {
        let time = |times: usize| {
            let text = piece.repeat(times / piece.len());
            let best = (0..3).map(|_| {
                let start = std::time::Instant::now();
                let _ = seen(&text);
                start.elapsed()
            });
            best.min().unwrap_or_default().as_secs_f64()
        };
        // A busy machine can slow any one measurement down, but not every one.
        let times: Vec<_> = (0..4)
            .map(|_| (time(20_000), time(160_000)))
            .take_while(|(small, large)| *large >= small * 30.0)
            .collect();
        assert!(times.len() < 4, "{piece:?}: {times:?}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in any::<String>()) {
        let _ = seen(&text);
    }

    #[test]
    fn no_splice_of_recordings_is_too_odd(cuts in proptest::collection::vec((0..1000_usize, 0..400_usize, 0..400_usize), 1..6)) {
        let rows = rows();
        let mut text = String::new();
        for (row, from, length) in cuts {
            let piece = rows[row % rows.len()]["text"].as_str().expect("a text");
            text.extend(piece.chars().skip(from).take(length));
        }
        let texts = seen(&text);
        for part in &texts.parts {
            prop_assert!(text.get(part.place.clone()).is_some());
        }
        for error in &texts.errors {
            prop_assert!(text.get(error.place.clone()).is_some());
        }
    }
}
