//! The title of the browser's tab.

use super::use_kept::use_kept;
use yew::prelude::*;

/// Gives the browser's tab that title.
#[hook]
pub(crate) fn use_title(title: String) {
    use_kept(
        title.clone(),
        Box::new(move || {
            if let Some(document) = web_sys::window().and_then(|window| window.document()) {
                document.set_title(&title);
            }
            Box::new(())
        }),
    );
}
