//! The element `session-advisor` of other pages: what `static/embed.js` shows in it. Nothing else.

use js_sys::{Array, Function};
use serde::Serialize;
use session_advisor::embed::{self, AnswerEvent};
use session_advisor::panels;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

fn main() {
    panels::stand_apart();
}

/// A place in the shadow trees of elements, as `static/embed.js` knows it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Place(embed::Place);

#[wasm_bindgen]
impl Place {
    /// A place with nothing in it.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: Element) -> Self {
        Self(embed::Place::new(place))
    }

    /// Shows what the element's attributes ask for. `on_answer` is called with every answer: the
    /// report, the error where the scenario cannot be read, and the new value of the attribute
    /// `scenario`.
    pub fn show(&mut self, element: Element, base: String, on_answer: Function) {
        self.0
            .show(element, base, move |answer| report(&on_answer, &answer));
    }

    /// Shows what the element's attributes ask for now.
    pub fn renew(&mut self) {
        self.0.renew();
    }

    /// Shows nothing any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Has `callback` called when a panic has stopped the module. In JavaScript its name is short
/// enough not to be shortened (`xtask/src/glue.rs`).
#[wasm_bindgen(js_name = onStop)]
pub fn when_stopped(callback: Function) {
    embed::when_stopped(callback);
}

/// An answer as a value of JavaScript, with `null` where something is not known.
fn value<T: Serialize + ?Sized>(answer: &T) -> Option<JsValue> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    answer.serialize(&plain).ok()
}

fn report(on_answer: &Function, answer: &AnswerEvent) {
    let error = answer.error.as_ref().and_then(value);
    let arguments = Array::of3(
        // Every report is a plain object.
        &value(&*answer.report).unwrap_or_default(),
        &error.unwrap_or_default(),
        &answer
            .scenario
            .as_deref()
            .map_or(JsValue::UNDEFINED, JsValue::from_str),
    );
    // What listeners throw is the page's and reported by the browser.
    let _ = on_answer.apply(&JsValue::UNDEFINED, &arguments);
}
