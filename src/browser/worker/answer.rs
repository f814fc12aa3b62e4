//! The reader's answers, out of their JSON.

use crate::browser::json::{count, get, list, text};
use crate::state::reading::{Choice, Note, Part, Reading, Step, TextEdit, Unopened, Unread};
use js_sys::JSON;
use session_advisor_core::model::Seconds;
use session_advisor_explain::reading::Kind;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// An answer of the reader to a text that was sent to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The step that it has begun.
    At(Step),
    /// What it made of the text.
    Read(Rc<Reading>),
    /// Why it could not read it.
    Unopened(Unopened),
}

/// The number of what was sent, and the answer to it; `None` where the text is no such answer.
pub(super) fn read(answer: &str) -> Option<(u32, Answer)> {
    let answer = JSON::parse(answer).ok()?;
    let number = u32::try_from(count(&answer, "number")?).ok()?;
    let heard = match text(&answer, "step").or_else(|| text(&answer, "unopened")) {
        None => Answer::Read(Rc::new(reading(&get(&answer, "reading")?))),
        Some(word) => match word.as_str() {
            "secrets" => Answer::At(Step::Secrets),
            "reading" => Answer::At(Step::Reading),
            "too-large" => Answer::Unopened(Unopened::TooLarge),
            _ => Answer::Unopened(Unopened::Unreadable),
        },
    };
    Some((number, heard))
}

/// The kind of that name. A loop is less code than the comparisons of `from_name`.
fn kind(name: &JsValue) -> Option<Kind> {
    let name = name.as_string()?;
    let mut kinds = Kind::ALL.iter().copied();
    kinds.find(|kind| kind.name() == name)
}

fn reading(value: &JsValue) -> Reading {
    Reading {
        text: text(value, "text").unwrap_or_default(),
        kinds: list(value, "kinds", kind),
        scenario: text(value, "scenario"),
        chosen: count(value, "chosen"),
        choices: list(value, "choices", |it| {
            Some(Choice {
                label: text(it, "label")?,
                caller: text(it, "caller"),
                scenario: text(it, "scenario")?,
                stopped: text(it, "stopped"),
            })
        }),
        rules: list(value, "rules", JsValue::as_string),
        suspects: list(value, "suspects", |it| text(it, "why")),
        parts: list(value, "parts", |it| {
            Some(Part {
                start: count(it, "start")?,
                end: count(it, "end")?,
                meaning: text(it, "meaning")?,
                hop: count(it, "hop"),
            })
        }),
        unknown: list(value, "unknown", |it| {
            Some(Unread {
                start: count(it, "start")?,
                end: count(it, "end")?,
                why: text(it, "why")?,
            })
        }),
        notes: list(value, "notes", |it| {
            Some(Note {
                text: text(it, "text")?,
                citations: list(it, "citations", |page| {
                    Some((text(page, "title")?, text(page, "url")?))
                }),
            })
        }),
        edits: list(value, "edits", |it| {
            Some(TextEdit {
                hop: count(it, "hop")?,
                seconds: count(it, "seconds").and_then(|it| Seconds::new(u32::try_from(it).ok()?)),
                start: count(it, "start")?,
                end: count(it, "end")?,
                replacement: text(it, "replacement")?,
            })
        }),
        secrets: count(value, "secrets").unwrap_or_default(),
        partition: text(value, "partition").unwrap_or_default(),
    }
}
