//! The worker that reads pasted text, nothing else.
//!
//! The page sends `[number, text]` or `[number, file, file, …]`; the answer is JSON,
//! `{ "number": …, "reading": … }`. Once it listens it says `"ready"`: what is sent before is lost.

use js_sys::{Array, JsString};
use serde::Serialize;
use session_advisor::api;
use session_advisor::explain::reading::report::ReadingReport;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// A third of the code of the allocator that Rust brings along, and as fast.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// How much of a text goes back to the page, in UTF-16 units: browsers stall on more.
const SHOWN_UNITS: usize = 256 * 1024;

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answers = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let answers = answers.clone();
        spawn_local(async move {
            if let Some(answer) = answer(&event.data()).await {
                send(&answers, &answer);
            }
        });
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    send(&scope, "ready");
}

/// An answer with the number of what it answers.
#[derive(Serialize)]
struct Answer {
    number: u32,
    reading: ReadingReport,
}

async fn answer(message: &JsValue) -> Option<String> {
    let message = message.dyn_ref::<Array>()?;
    let number = message.get(0).as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the page counts its questions"
    )]
    let number = number as u32;
    let mut text = String::new();
    for piece in message.iter().skip(1) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&content(&piece).await?);
    }
    let mut reading = api::read_only(&text);
    reading.shorten(SHOWN_UNITS);
    serde_json::to_string(&Answer { number, reading }).ok()
}

async fn content(piece: &JsValue) -> Option<String> {
    if let Some(text) = piece.as_string() {
        return Some(text);
    }
    let file = piece.dyn_ref::<Blob>()?;
    let text = JsFuture::from(file.text()).await.ok()?;
    text.dyn_into::<JsString>().ok().map(String::from)
}

/// A page that is gone needs no answer.
fn send(scope: &DedicatedWorkerGlobalScope, message: &str) {
    let _ = scope.post_message(&message.into());
}
