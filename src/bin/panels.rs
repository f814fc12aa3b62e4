//! The panels of the page, a module that is loaded when the first of them is about to be seen.

use session_advisor::panels;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    panels::stand_apart();
}

/// A panel, as `static/advisor-panel.js` knows it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Panel(panels::Panel);

#[wasm_bindgen]
impl Panel {
    /// The panel that the element's attributes name, put into that element.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: web_sys::Element) -> Self {
        Self(panels::Panel::new(place))
    }

    /// Shows what the element's attributes say now.
    pub fn renew(&mut self) {
        self.0.renew();
    }

    /// Leaves the place as it was found.
    pub fn leave(self) {
        self.0.leave();
    }
}
