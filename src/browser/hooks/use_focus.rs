//! Takes the keyboard to where it is needed next.

use super::use_kept::use_kept;
use crate::state::Focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Focuses that place, once for each turn.
#[hook]
pub(crate) fn use_focus(to: Option<Focus>) {
    use_kept(
        to.map(Focus::key).unwrap_or_default(),
        Box::new(move || {
            if let Some(to) = to {
                focus(&to.target.id());
            }
            Box::new(())
        }),
    );
}

/// Focuses that place within a shadow tree, which the document does not search.
#[hook]
pub(crate) fn use_focus_within(to: Option<Focus>, place: Element) {
    use_kept(
        to.map(Focus::key).unwrap_or_default(),
        Box::new(move || {
            if let Some(to) = to {
                focus_within(&place, &to.target.id());
            }
            Box::new(())
        }),
    );
}

/// Focuses the element with that id, if there is one.
pub(crate) fn focus(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    take_to(element);
}

/// Focuses the element with that id within `place`, if there is one.
pub(crate) fn focus_within(place: &Element, id: &str) {
    take_to(place.query_selector(&format!("#{id}")).ok().flatten());
}

fn take_to(element: Option<Element>) {
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // It cannot be taken there while the window is in the background; nothing depends on it.
        let _ = element.focus();
    }
}
