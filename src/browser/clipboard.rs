//! The clipboard, which not every browser gives to every page.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether that text could be put into the clipboard.
pub(crate) async fn copy(text: &str) -> bool {
    match write(text) {
        Some(writing) => JsFuture::from(writing).await.is_ok(),
        None => false,
    }
}

/// Every step may be missing: without TLS and in some frames there is no clipboard at all, and
/// web-sys takes it for granted.
fn write(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let write: Function = Reflect::get(&clipboard, &JsValue::from_str("writeText"))
        .ok()?
        .dyn_into()
        .ok()?;
    let writing = write.call1(&clipboard, &JsValue::from_str(text)).ok()?;
    writing.dyn_into().ok()
}
