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
    let array = get(value, name).and_then(|it| it.dyn_into::<Array>().ok());
    array
        .iter()
        .flat_map(Array::iter)
        .filter_map(|it| item(&it))
        .collect()
}
