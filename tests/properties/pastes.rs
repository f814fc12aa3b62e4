//! What holds of every paste, whatever was in the clipboard: real pastes cut, mixed and damaged, and
//! text without any sense.

use super::{Extent, for_any, property};
use proptest::prelude::*;
use session_advisor_cases::{actions, cli, config, error_texts, own_cases, tickets};
use session_advisor_core::notation;

/// How many pastes are tried, unless `PASTES=1000000` says otherwise.
fn cases(extent: Extent) -> u32 {
    let asked = std::env::var("PASTES").ok();
    let asked = asked.and_then(|text| text.parse().ok());
    asked.unwrap_or_else(|| extent.cases(40_000))
}

/// Every text that people or clients wrote, in our data.
fn real() -> Vec<String> {
    let cases = tickets().into_iter().chain(own_cases());
    let pastes = cases.map(|case| case.paste);
    let pastes = pastes.chain(config().into_iter().map(|it| it.paste));
    let pastes = pastes.chain(cli().into_iter().map(|it| it.paste));
    let pastes = pastes.chain(actions().into_iter().map(|it| it.paste));
    pastes
        .chain(error_texts().into_iter().map(|it| it.text))
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

property!(every_paste_has_a_sound_reading);

fn every_paste_has_a_sound_reading(extent: Extent) {
    for_any(cases(extent), &paste(), |text| holds(&text));
}
