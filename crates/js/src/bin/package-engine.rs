//! The engine of the JavaScript package: what it exports, nothing else.

use session_advisor_js as js;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The report on a scenario.
///
/// # Errors
///
/// What an `AdvisorError` holds, where it cannot be read.
#[wasm_bindgen]
pub fn evaluate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    js::evaluate(scenario)
}

/// Verdict, rule and longest of a scenario.
///
/// # Errors
///
/// What an `AdvisorError` holds, where it cannot be read.
#[wasm_bindgen]
pub fn decide(scenario: &JsValue) -> Result<JsValue, JsValue> {
    js::decide(scenario)
}

/// Every rule in the order in which AWS checks, then the other errors.
///
/// # Errors
///
/// None that can happen.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsValue> {
    js::rules()
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    js::version()
}
