//! What the browser keeps between visits. It may forbid that, or forget it at any time.

use web_sys::Storage;

/// What is kept under that name, empty where nothing is; `None` where the browser keeps nothing.
pub(crate) fn read(key: &str) -> Option<String> {
    Some(storage()?.get_item(key).ok()?.unwrap_or_default())
}

/// Whether the browser has kept that text, or forgotten what it kept where the text is empty.
pub(crate) fn keep(key: &str, text: &str) -> bool {
    let kept = storage().and_then(|storage| {
        if text.is_empty() {
            storage.remove_item(key).ok()
        } else {
            storage.set_item(key, text).ok()
        }
    });
    kept.is_some()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
