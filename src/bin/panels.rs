//! The annex: the panels of the page, loaded when somebody comes to one. Nothing else.

use session_advisor::panels;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    panels::stand_apart();
}

/// A panel, as `static/panels.js` knows it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Panel(panels::Panel);

#[wasm_bindgen]
impl Panel {
    /// Puts the panel that the element's attributes tell into it.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: web_sys::Element) -> Self {
        Self(panels::Panel::new(place))
    }

    /// Shows what the element's attributes tell now.
    pub fn renew(&mut self) {
        self.0.renew();
    }

    /// Leaves the place as it was found.
    pub fn leave(self) {
        self.0.leave();
    }
}
