//! Links to a place on the page itself.

use super::element::{Element, On};
use crate::browser::hooks::focus;
use yew::prelude::*;

/// The link, which focuses the element with that id.
pub(crate) fn inner_link(link: Element, id: &'static str) -> Element {
    link.with("href", format!("#{id}")).on(
        On::Click,
        Callback::from(move |event: Event| {
            // A fragment of its own would push the scenario out of the address.
            event.prevent_default();
            focus(id);
        }),
    )
}
