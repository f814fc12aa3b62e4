//! The reader of the JavaScript package: what it exports, nothing else.

use session_advisor_js as js;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The reading of a text and the report on it.
///
/// # Errors
///
/// What an `AdvisorError` holds, where it cannot be read.
#[wasm_bindgen]
pub fn read(text: &JsValue) -> Result<JsValue, JsValue> {
    js::read(text)
}
