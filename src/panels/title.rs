//! What follows from another page in a panel: the tab's title, and where the focus is.

use crate::text;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// Whether a page of a panel was shown before.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// Names the tab after the page, and focuses that place on it, else its heading. On the first page
/// nothing is focused if nothing was: then no link led here.
pub(super) fn name_page(page: &str, panel: &str, place: Option<&str>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(&format!("{page} – {panel} – {}", text::TITLE));
    let again = SHOWN.swap(true, Ordering::Relaxed);
    if again || place.is_some() || has_keyboard(&document) {
        let id = place.and_then(|place| document.get_element_by_id(place));
        let heading = || document.query_selector("#panel h1").ok().flatten();
        let target = id.or_else(heading).and_then(|it| it.dyn_into().ok());
        if let Some(target) = target {
            let target: HtmlElement = target;
            if target.tab_index() < 0 {
                // Headings and rows take the keyboard only when they are asked to.
                let _ = target.set_attribute("tabindex", "-1");
            }
            // It cannot be taken there while the window is in the background; nothing depends on it.
            let _ = target.focus();
            target.scroll_into_view();
        }
    }
}

fn has_keyboard(document: &Document) -> bool {
    document
        .active_element()
        .is_some_and(|it| it.tag_name() != "BODY")
}
