//! What holds of every paste, whatever was in the clipboard: real pastes cut, mixed and damaged, and
//! text without any sense.
//!
//! Run with `cargo test --profile laws --test pastes`; `PASTES=1000000` tries so many.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use session_advisor_core::notation;

const SOURCES: [&str; 6] = [
    include_str!("data/corpus.jsonl"),
    include_str!("data/own-cases.jsonl"),
    include_str!("data/recorded/config.jsonl"),
    include_str!("data/recorded/cli.jsonl"),
    include_str!("data/recorded/actions.jsonl"),
    include_str!("data/error-texts.jsonl"),
];

/// How many pastes are tried, unless the environment says otherwise.
const CASES: u32 = 40_000;

fn cases() -> u32 {
    let asked = std::env::var("PASTES").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(CASES)
}

/// Every text that people or clients wrote, in our data.
fn real() -> Vec<String> {
    SOURCES
        .iter()
        .flat_map(|source| source.lines())
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|case| {
            let text = case.get("paste").or_else(|| case.get("text"))?;
            text.as_str().map(str::to_owned)
        })
        .collect()
}

/// A piece of a real text, whole or cut somewhere, with some characters exchanged.
fn piece(real: Vec<String>) -> impl Strategy<Value = String> {
    let damage = proptest::collection::vec((any::<prop::sample::Index>(), damaging()), 0..4);
    let cut = prop_oneof![
        2 => Just(None),
        1 => (any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(Some),
    ];
    (prop::sample::select(real), cut, damage).prop_map(|(text, cut, damage)| {
        let mut characters: Vec<char> = text.chars().collect();
        if let Some((one, other)) = cut.filter(|_| !characters.is_empty()) {
            let (one, other) = (one.index(characters.len()), other.index(characters.len()));
            characters = characters
                .into_iter()
                .take(one.max(other))
                .skip(one.min(other))
                .collect();
        }
        for (place, character) in damage {
            if !characters.is_empty() {
                let at = place.index(characters.len());
                characters.splice(at..at, [character]);
            }
        }
        characters.into_iter().collect()
    })
}

/// Characters that mean something somewhere.
fn damaging() -> impl Strategy<Value = char> {
    prop_oneof![
        4 => prop::sample::select("\n\r\t \"'`\\{}[]()<>=:;,.#$|&~-_/*!?%@^0123456789".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ]
}

fn paste() -> impl Strategy<Value = String> {
    let real = real();
    assert!(real.len() > 500, "only {} real texts", real.len());
    prop_oneof![
        8 => prop::collection::vec(piece(real), 1..4).prop_map(|pieces| pieces.join("\n\n")),
        1 => any::<String>(),
        1 => "\\PC{0,400}",
    ]
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let answer = session_advisor_reader::answer(text);
    let reading = &answer.reading;
    let end = reading.text.encode_utf16().count();
    for part in &reading.parts {
        prop_assert!(
            part.start <= part.end && part.end <= end,
            "{part:?} of {end}"
        );
    }
    for unread in &reading.unknown {
        prop_assert!(
            unread.start <= unread.end && unread.end <= end,
            "{unread:?} of {end}"
        );
    }
    for note in &reading.notes {
        prop_assert!(
            note.start <= note.end && note.end.is_none_or(|it| it <= end),
            "{note:?}"
        );
    }
    let lines = reading
        .scenario
        .iter()
        .chain(reading.choices.iter().map(|choice| &choice.scenario));
    for line in lines {
        let read = notation::read(line);
        prop_assert!(read.is_ok(), "{line:?} cannot be read: {read:?}");
    }
    // A scenario is judged, and what is proved is told; nothing else makes a report.
    let tells = reading.scenario.is_some() || !reading.rules.is_empty();
    prop_assert!(answer.report.is_none() || tells, "a report on nothing");
    prop_assert!(
        answer.report.is_some() || reading.scenario.is_none(),
        "no report"
    );
    // What is taken out once is out.
    prop_assert_eq!(
        session_advisor_reader::redact(&reading.text).secrets,
        0,
        "secrets left in {:?}",
        reading.text
    );
    Ok(())
}

#[test]
fn every_paste_has_a_sound_reading() {
    let cases = cases();
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let outcome = runner.run(&paste(), |text| holds(&text));
    let complaint = outcome.err().map(|error| error.to_string());
    assert_eq!(complaint, None);
    println!("{cases} pastes");
}
