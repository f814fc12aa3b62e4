//! The worker that reads pasted text, nothing else.
//!
//! The page sends `[number, text]` or `[number, file, file, …]`. What comes back is JSON with that
//! number: while a large text is read, `{ "number": …, "step": … }` at each step; then
//! `{ "number": …, "reading": … }`, or `{ "number": …, "unopened": … }` where nothing was read.
//! Once the worker listens it says `"ready"`: what is sent before is lost.

use js_sys::{Array, Function, Reflect, Uint8Array};
use serde::Serialize;
use session_advisor_allocator as _;
use session_advisor_explain::reading::ReadingReport;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, File, MessageEvent, ReadableStreamDefaultReader};

/// How much of a text goes back to the page, in UTF-16 units: browsers stall on more.
const SHOWN_UNITS: usize = 256 * 1024;
/// How many bytes are read at once, unpacked.
const MOST_BYTES: usize = 64 * 1024 * 1024;
/// From how many bytes on each step is reported to the page.
const LARGE_BYTES: usize = 1024 * 1024;
/// How a file starts that gzip packed (RFC 1952, section 2.3.1).
const GZIP: [u8; 2] = [0x1f, 0x8b];
/// How a file starts that a Windows shell wrote: UTF-16, the low byte first.
const UTF_16: [u8; 2] = [0xff, 0xfe];

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let page = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let page = page.clone();
        spawn_local(async move {
            answer(&page, &event.data()).await;
        });
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    send(&scope, "ready");
}

/// An answer to the page, with the number of what it sent.
#[derive(Default, Serialize)]
struct Answer {
    number: u32,
    step: Option<Step>,
    unopened: Option<Unopened>,
    reading: Option<ReadingReport>,
}

/// The step that the reader has begun.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Step {
    Secrets,
    Reading,
}

/// Why nothing was read.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Unopened {
    TooLarge,
    Unreadable,
}

async fn answer(page: &DedicatedWorkerGlobalScope, message: &JsValue) {
    let Some(message) = message.dyn_ref::<Array>() else {
        return;
    };
    let Some(number) = message.get(0).as_f64() else {
        return;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the page counts its questions"
    )]
    let number = number as u32;
    let mut answer = Answer {
        number,
        ..Answer::default()
    };
    match opened(message).await {
        Ok(text) => answer.reading = Some(read(text, number, page)),
        Err(why) => answer.unopened = Some(why),
    }
    report(page, &answer);
}

fn read(text: String, number: u32, page: &DedicatedWorkerGlobalScope) -> ReadingReport {
    let is_long = text.len() >= LARGE_BYTES;
    let at = |step| {
        if is_long {
            let answer = Answer {
                number,
                step: Some(step),
                ..Answer::default()
            };
            report(page, &answer);
        }
    };
    at(Step::Secrets);
    let redacted = session_advisor_reader::redact(&text);
    drop(text);
    at(Step::Reading);
    let mut reading = session_advisor_reader::answer_redacted(redacted);
    reading.shorten(SHOWN_UNITS);
    reading
}

fn report(page: &DedicatedWorkerGlobalScope, answer: &Answer) {
    if let Ok(answer) = serde_json::to_string(answer) {
        send(page, &answer);
    }
}

/// The text of all that was sent, one under the other.
async fn opened(message: &Array) -> Result<String, Unopened> {
    let mut text = String::new();
    for piece in message.iter().skip(1) {
        if !text.is_empty() {
            text.push('\n');
        }
        let room = MOST_BYTES.saturating_sub(text.len());
        let content = match piece.as_string() {
            Some(content) => content,
            None => file(piece.unchecked_ref(), room).await?,
        };
        if content.len() > room {
            return Err(Unopened::TooLarge);
        }
        text.push_str(&content);
    }
    Ok(text)
}

/// The text of a file. In one paste, only a path tells the two files of the AWS CLI apart; other
/// tools name theirs so as well, but most have no sections.
async fn file(file: &File, room: usize) -> Result<String, Unopened> {
    let content = decoded(bytes(file, room).await?);
    let name = file.name();
    let is_of_aws = matches!(name.as_str(), "config" | "credentials")
        && content.lines().any(|line| line.starts_with('['));
    Ok(if is_of_aws {
        format!("==> ~/.aws/{name} <==\n{content}")
    } else {
        content
    })
}

/// The content of a file, unpacked.
async fn bytes(file: &Blob, room: usize) -> Result<Vec<u8>, Unopened> {
    let chunks = chunks(file).await.map_err(|_| Unopened::Unreadable)?;
    let mut bytes = Vec::new();
    loop {
        let read = JsFuture::from(chunks.read()).await;
        let chunk = read.and_then(|read| Reflect::get(&read, &"value".into()));
        let Ok(chunk) = chunk
            .map_err(|_| Unopened::Unreadable)?
            .dyn_into::<Uint8Array>()
        else {
            return Ok(bytes);
        };
        let before = bytes.len();
        if before.saturating_add(chunk.length() as usize) > room {
            return Err(Unopened::TooLarge);
        }
        bytes.extend(chunk.to_vec());
    }
}

/// The content of a file bit by bit, so that what unpacks into more than fits is given up early.
async fn chunks(file: &Blob) -> Result<ReadableStreamDefaultReader, JsValue> {
    let start = JsFuture::from(file.slice_with_i32_and_i32(0, 2)?.array_buffer()).await?;
    let stream = if Uint8Array::new(&start).to_vec() == GZIP {
        // web-sys holds it back until its specification is final; every browser has it.
        let class: Function =
            Reflect::get(&js_sys::global(), &"DecompressionStream".into())?.dyn_into()?;
        let unpacks = Reflect::construct(&class, &Array::of1(&"gzip".into()))?;
        file.stream().pipe_through(unpacks.unchecked_ref())
    } else {
        file.stream()
    };
    ReadableStreamDefaultReader::new(&stream)
}

/// The text of a file: UTF-8, but for what a Windows shell wrote.
fn decoded(bytes: Vec<u8>) -> String {
    if let Some(units) = bytes.strip_prefix(&UTF_16) {
        let units: Vec<u16> = units
            .as_chunks()
            .0
            .iter()
            .map(|unit| u16::from_le_bytes(*unit))
            .collect();
        return String::from_utf16_lossy(&units);
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned())
}

/// Sends a message to the page; one that is gone needs none.
fn send(scope: &DedicatedWorkerGlobalScope, message: &str) {
    let _ = scope.post_message(&message.into());
}
