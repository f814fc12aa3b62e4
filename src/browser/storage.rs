//! Where progress is kept: in the browser, which may forbid it or forget it at any time.

use web_sys::Storage;

/// Under which name.
const KEY: &str = "session-advisor-learn";

/// What was kept; none where the browser keeps nothing.
pub(crate) fn read() -> Option<String> {
    Some(storage()?.get_item(KEY).ok()?.unwrap_or_default())
}

/// Keeps the line, or forgets all where it is empty; tells whether the browser did.
pub(crate) fn keep(line: &str) -> bool {
    let kept = storage().and_then(|storage| {
        if line.is_empty() {
            storage.remove_item(KEY).ok()
        } else {
            storage.set_item(KEY, line).ok()
        }
    });
    kept.is_some()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
