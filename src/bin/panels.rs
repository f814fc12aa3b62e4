//! The annex: the rooms of the page, loaded when somebody comes to one. Nothing else.

use session_advisor::panels;
use wasm_bindgen::prelude::wasm_bindgen;

/// A third of the code of the allocator that Rust brings along.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    panels::stand_apart();
}

/// A room, as `static/rooms.js` knows it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Room(panels::Room);

#[wasm_bindgen]
impl Room {
    /// Puts the room that the element's attributes tell into it.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: web_sys::Element) -> Self {
        Self(panels::Room::new(place))
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
