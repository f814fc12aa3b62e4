//! What every released version wrote is still understood, and what it promised is still there.
//!
//! `data/released/VERSION` holds links with the answers of that version, made by
//! `cargo run --example advise < links.txt > answers.jsonl`, and pastes with theirs, by
//! `cargo run --example advise -- --jsonl < pastes.jsonl > readings.jsonl`.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use serde_json::Value;
use session_advisor_core::notation;
use std::fs;
use std::path::{Path, PathBuf};

fn versions() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/released");
    let versions: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder of the project")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    assert!(!versions.is_empty(), "no version was released");
    versions
}

fn lines(version: &Path, name: &str) -> Vec<String> {
    let text = fs::read_to_string(version.join(name)).expect("a file of the version");
    text.lines().map(str::to_owned).collect()
}

fn parsed(version: &Path, name: &str) -> Vec<Value> {
    lines(version, name)
        .iter()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}

/// Whatever was there then is there now and of the same type. More may have come; a list may be of
/// another length, and what was null may be known by now, or the other way round.
fn difference(then: &Value, now: &Value, path: &str) -> Option<String> {
    match (then, now) {
        (Value::Null, _) | (_, Value::Null) => None,
        (Value::Object(then), Value::Object(now)) => then.iter().find_map(|(name, then)| {
            let path = format!("{path}.{name}");
            match now.get(name) {
                None => Some(format!("{path} is gone")),
                Some(now) => difference(then, now, &path),
            }
        }),
        (Value::Array(then), Value::Array(now)) => then
            .iter()
            .find_map(|then| difference(then, now.first()?, &format!("{path}[]"))),
        (then, now) => {
            let same = then.is_string() == now.is_string()
                && then.is_number() == now.is_number()
                && then.is_boolean() == now.is_boolean()
                && then.is_array() == now.is_array();
            (!same).then(|| format!("{path} was {then} and is {now}"))
        }
    }
}

#[test]
fn links_are_read_as_they_were() {
    for version in versions() {
        let (links, answers) = (
            lines(&version, "links.txt"),
            parsed(&version, "answers.jsonl"),
        );
        assert_eq!(links.len(), answers.len(), "{}", version.display());
        for (link, answer) in links.iter().zip(&answers) {
            let scenario = notation::read(link).expect("a released link can be read");
            let then = answer.pointer("/report/scenario").and_then(Value::as_str);
            let then = then.expect("a released report names its scenario");
            assert_eq!(notation::read(then).as_ref(), Ok(&scenario), "{link}");
            for remedy in answer
                .pointer("/report/remedies")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                if let Some(edited) = remedy.get("scenario").and_then(Value::as_str) {
                    assert!(notation::read(edited).is_ok(), "{edited}");
                }
            }
        }
    }
}

#[test]
fn reports_have_what_they_had() {
    for version in versions() {
        let answers = parsed(&version, "answers.jsonl");
        for (link, answer) in lines(&version, "links.txt").iter().zip(answers) {
            let report =
                session_advisor_explain::evaluate_line(link).expect("a released link can be read");
            let now = serde_json::to_value(report).expect("a report is JSON");
            let then = answer.get("report").expect("an answer has a report");
            assert_eq!(difference(then, &now, "report"), None, "{link}");
            assert_eq!(
                then.get("schemaVersion"),
                now.get("schemaVersion"),
                "{link}"
            );
        }
    }
}

#[test]
fn readings_have_what_they_had() {
    for version in versions() {
        let answers = parsed(&version, "readings.jsonl");
        for (paste, then) in parsed(&version, "pastes.jsonl").iter().zip(answers) {
            let paste = paste.get("paste").and_then(Value::as_str).expect("a paste");
            let now = serde_json::to_value(session_advisor_reader::answer(paste))
                .expect("an answer is JSON");
            assert_eq!(difference(&then, &now, "answer"), None, "{paste}");
        }
    }
}

#[test]
fn a_member_that_is_gone_is_noticed() {
    let then = serde_json::json!({ "hops": [{ "verdict": "refused", "asked": 5 }] });
    for (now, told) in [
        (
            serde_json::json!({ "hops": [{ "verdict": "refused" }] }),
            Some("it.hops[].asked is gone"),
        ),
        (
            serde_json::json!({ "hops": [{ "verdict": 1, "asked": 5 }] }),
            Some("it.hops[].verdict was \"refused\" and is 1"),
        ),
        (
            serde_json::json!({ "hops": [{ "verdict": "refused", "asked": null, "more": 1 }] }),
            None,
        ),
    ] {
        assert_eq!(difference(&then, &now, "it").as_deref(), told);
    }
}
