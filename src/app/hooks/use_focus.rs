//! Takes the keyboard to where it is needed next.

use super::use_kept::use_kept;
use crate::app::state::Focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Takes the keyboard there, once for each visit. `within` is as in [`find`].
#[hook]
pub(crate) fn use_focus(to: Option<Focus>, within: Option<Element>) {
    use_kept(
        to.map(Focus::key).unwrap_or_default(),
        Box::new(move || {
            if let Some(to) = to {
                focus_within(within.as_ref(), &to.place.id());
            }
            Box::new(())
        }),
    );
}

/// Takes the keyboard to the element with that id, if there is one.
pub(crate) fn focus(id: &str) {
    focus_within(None, id);
}

/// The same for the element that [`find`] finds.
pub(crate) fn focus_within(within: Option<&Element>, id: &str) {
    let element = find(within, id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // It cannot be taken there while the window is in the background; nothing depends on it.
        let _ = element.focus();
    }
}

/// The element with that id: in `within`, which may be in a shadow tree that the document does not look
/// into, else in the document.
pub(crate) fn find(within: Option<&Element>, id: &str) -> Option<Element> {
    match within {
        Some(place) => place.query_selector(&format!("#{id}")).ok().flatten(),
        None => web_sys::window()?.document()?.get_element_by_id(id),
    }
}
