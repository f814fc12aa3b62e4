//! The small buttons.

use super::element::{Element, On, classed};
use yew::prelude::*;

/// A button with that word, which its label may complete. One that does nothing keeps the keyboard:
/// somebody may have pressed it just now.
pub(crate) fn small_button(
    id: String,
    word: &'static str,
    completed_by: Option<&str>,
    works: bool,
    pressed: Callback<Event>,
) -> Element {
    let label = completed_by.map(|other| format!("{id} {other}"));
    classed("button", "secondary outline small")
        .with("type", "button")
        .id(id)
        .with_some("aria-labelledby", label)
        .with_some("aria-disabled", (!works).then_some("true"))
        .on(On::Click, pressed)
        .text(word)
}
