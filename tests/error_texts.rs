//! What AWS and its clients say when they refuse, in the wrappings in which people paste it. Each
//! row of `data/error-texts.jsonl` names the public page or thread that it was worded after; what
//! is read beside the reason is held where the texts are read.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use serde_json::Value;

const RECORDED: &str = include_str!("data/error-texts.jsonl");

fn rows() -> impl Iterator<Item = Value> {
    RECORDED
        .lines()
        .map(|line| serde_json::from_str(line).expect("a row is JSON"))
}

fn wanted(row: &Value) -> Vec<&str> {
    row.get("rules")
        .and_then(Value::as_array)
        .map(|rules| rules.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default()
}

fn proved(text: &str) -> Vec<&'static str> {
    session_advisor_reader::read(text)
        .rules
        .iter()
        .map(|rule| rule.name())
        .collect()
}

#[test]
fn every_text_proves_its_reasons_alone() {
    for row in rows() {
        let text = row.get("text").and_then(Value::as_str).expect("a text");
        let proved = proved(text);
        for rule in wanted(&row) {
            assert!(proved.contains(&rule), "{row}\n{proved:?}");
        }
        if wanted(&row).is_empty() {
            assert!(proved.is_empty(), "{row}\n{proved:?}");
        }
    }
}

#[test]
fn every_text_proves_them_between_other_things() {
    for row in rows() {
        let text = row.get("text").and_then(Value::as_str).expect("a text");
        let paste = format!(
            "Hi all,\n\nsince Monday this fails in our pipeline:\n\n{text}\n\nThanks for any help\n"
        );
        let proved = proved(&paste);
        for rule in wanted(&row) {
            assert!(proved.contains(&rule), "{row}\n{proved:?}");
        }
    }
}

#[test]
fn nothing_in_them_is_a_secret() {
    for row in rows() {
        let text = row.get("text").and_then(Value::as_str).expect("a text");
        assert_eq!(session_advisor_reader::redact(text).text, text);
    }
}
