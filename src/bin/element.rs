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

    /// Shows what the element's attributes tell, and tells of every answer: the report, what cannot be
    /// read, and what the attribute `scenario` has to say now.
    pub fn show(&mut self, element: Element, base: String, told: Function) {
        self.0
            .show(element, base, move |answer| tell(&told, &answer));
    }

    /// Shows what the element's attributes tell now.
    pub fn renew(&mut self) {
        self.0.renew();
    }

    /// Shows nothing any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Has it told when a panic has stopped all of this. In the page it has a name that is short enough not to
/// be shortened (`xtask/src/glue.rs`).
#[wasm_bindgen(js_name = onStop)]
pub fn when_stopped(told: Function) {
    embed::when_stopped(told);
}

/// An answer as a value of JavaScript, with `null` where something is not known.
fn value<T: Serialize + ?Sized>(answer: &T) -> Option<JsValue> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    answer.serialize(&plain).ok()
}

fn tell(told: &Function, answer: &AnswerEvent) {
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
    // What listeners throw is the page's and told by the browser.
    let _ = told.apply(&JsValue::UNDEFINED, &arguments);
}
