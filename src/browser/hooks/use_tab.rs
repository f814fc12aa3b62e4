//! Shows the part of the answer that a link leads to.

use super::use_kept::use_kept;
use yew::prelude::*;

/// Scrolls to that part of the answer, each time a link leads to another.
#[hook]
pub(crate) fn use_tab(tab: Option<&'static str>) {
    let place = match tab {
        Some("chain") => "#calls-title",
        Some("limits") => "table.limits",
        Some("timeline") => "[panel=timeline]",
        _ => "",
    };
    use_kept(
        place.to_owned(),
        Box::new(move || {
            let element = web_sys::window()
                .filter(|_| !place.is_empty())
                .and_then(|window| window.document()?.query_selector(place).ok()?);
            if let Some(element) = element {
                element.scroll_into_view();
            }
            Box::new(())
        }),
    );
}
