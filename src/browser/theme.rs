//! Where the theme is shown and kept.

use super::{storage, window};
use crate::state::Theme;
use web_sys::Element;

/// Where the choice is kept; `static/boot.js` reads it before anything is painted.
const KEY: &str = "session-advisor-theme";
/// What static/app.css goes by.
const ATTRIBUTE: &str = "data-theme";

/// The theme that is shown.
pub(crate) fn shown() -> Theme {
    root()
        .and_then(|root| root.get_attribute(ATTRIBUTE))
        .map_or(Theme::System, |name| Theme::named(&name))
}

/// Shows that theme, and keeps it where the browser lets the page keep something.
pub(crate) fn choose(theme: Theme) {
    let kept = match theme {
        Theme::System => "",
        Theme::Light | Theme::Dark => theme.name(),
    };
    if let Some(root) = root() {
        // Neither can fail for this name.
        let _ = if kept.is_empty() {
            root.remove_attribute(ATTRIBUTE)
        } else {
            root.set_attribute(ATTRIBUTE, kept)
        };
    }
    // Storage may be full or forbidden: then the next visit asks the system again.
    let _ = storage::keep(KEY, kept);
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}
