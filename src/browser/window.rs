//! The browser around the page, where there is one.

use web_sys::Window;

/// The browser's window; `None` while the page is written at build time, when asking for it would
/// panic.
pub(crate) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}
