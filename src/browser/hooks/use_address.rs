//! Keeps the address and the scenario in step.

use super::use_kept::{use_kept, use_once};
use crate::browser;
use crate::browser::site;
use crate::state::HistoryEntry;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// How long nothing may change before the address follows. Browsers count how often it does.
const QUIET_MILLISECONDS: u32 = 350;

/// What is written once nothing changes for a moment.
type Pending = Rc<RefCell<Option<Change>>>;

/// A change of the address that waits.
struct Change {
    from: String,
    to: String,
    /// Ends the waiting.
    _quiet: Timeout,
}

/// Keeps the address at `fragment`, if there is one, and calls `on_link` with every fragment that
/// links and the browser's own buttons lead to. A new `entry` adds one to the browser's history;
/// else the current one is replaced.
#[hook]
pub(crate) fn use_address(
    fragment: Option<String>,
    entry: HistoryEntry,
    on_link: Callback<String>,
) {
    let pending = use_mut_ref(|| None);
    let shown = use_mut_ref(|| entry.number);
    use_once({
        let pending = Rc::clone(&pending);
        Box::new(move || {
            let listeners = web_sys::window().map(|window| {
                let followed = EventListener::new(&window, "hashchange", move |_| {
                    on_link.emit(fragment_now());
                });
                // Somebody who clicks or turns to another window, such as the one that holds the
                // address, is done typing. A link that is clicked leaves this entry behind.
                let left = ["click", "blur"].map(|event| {
                    let pending = Rc::clone(&pending);
                    let first = EventListenerOptions::run_in_capture_phase();
                    EventListener::new_with_options(&window, event, first, move |_| flush(&pending))
                });
                (followed, left)
            });
            Box::new(listeners)
        })
    });
    let key = format!("{} {}", entry.number, fragment.as_deref().unwrap_or("-"));
    let follow = move || {
        pending.take();
        let is_new = shown.replace(entry.number) != entry.number;
        let Some(fragment) = fragment else {
            return;
        };
        if is_new {
            if let Some(left) = &entry.left {
                replace(left);
            }
            push(&fragment);
        } else if fragment != fragment_now() {
            let quiet = {
                let pending = Rc::clone(&pending);
                Timeout::new(QUIET_MILLISECONDS, move || flush(&pending))
            };
            *pending.borrow_mut() = Some(Change {
                from: fragment_now(),
                to: fragment,
                _quiet: quiet,
            });
        }
    };
    use_kept(
        key,
        Box::new(move || {
            follow();
            Box::new(())
        }),
    );
}

/// The fragment of the address, its `#` included; empty where it has none.
pub(crate) fn fragment_now() -> String {
    browser::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Writes a pending change of the address at once.
fn flush(pending: &Pending) {
    // Somebody may have left for another entry in the meantime.
    if let Some(change) = pending
        .take()
        .filter(|change| change.from == fragment_now())
    {
        replace(&change.to);
    }
}

/// Replaces the fragment. The browser fires no event for that, so it cannot come back as a link.
fn replace(fragment: &str) {
    if let Some(history) = history_to(fragment) {
        // Where a page may not do this, such as in some frames, the line still says it all.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(whole(fragment)));
    }
}

/// Adds an entry to the browser's history, for its buttons to come back to.
fn push(fragment: &str) {
    // In another page's frame the history is that page's.
    if site::in_frame() {
        return replace(fragment);
    }
    if let Some(history) = history_to(fragment) {
        // As above.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(whole(fragment)));
    }
}

/// The browser's history, unless it is at that fragment.
fn history_to(fragment: &str) -> Option<web_sys::History> {
    let window = web_sys::window().filter(|_| fragment != fragment_now())?;
    window.history().ok()
}

/// A fragment that can be written: nothing at all would mean the address as it is.
fn whole(fragment: &str) -> &str {
    if fragment.is_empty() { "#/" } else { fragment }
}
