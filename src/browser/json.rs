//! Values of JSON that the browser has parsed.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The member of that name.
pub(crate) fn get(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &name.into()).ok()
}

/// The text of that name.
pub(crate) fn text(value: &JsValue, name: &str) -> Option<String> {
    get(value, name)?.as_string()
}

/// The whole number of that name: a place or a count, far below what a float holds exactly.
pub(crate) fn count(value: &JsValue, name: &str) -> Option<usize> {
    let number = get(value, name)?.as_f64()?;
    let whole = number >= 0.0 && number <= f64::from(u32::MAX);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be in range"
    )]
    whole.then_some(number as usize)
}

/// The list of that name; what cannot be read as an item is left out.
pub(crate) fn list<T>(value: &JsValue, name: &str, item: impl Fn(&JsValue) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    for at in 0.. {
        let Some(found) = item_at(value, name, at) else {
            break;
        };
        list.extend(item(&found));
    }
    list
}

/// Once for lists of everything: reading an array is a lot of code.
#[inline(never)]
fn item_at(value: &JsValue, name: &str, at: u32) -> Option<JsValue> {
    let array = get(value, name)?.dyn_into::<Array>().ok()?;
    (at < array.length()).then(|| array.get(at))
}
