//! What screen readers announce while the keyboard is elsewhere.

use super::use_kept::use_kept;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a text must not change before it is announced, so that not every keystroke is.
const QUIET_MILLISECONDS: u32 = 800;

/// The text to put into a live region: the latest one that stood still and differs from what was
/// known before. The first is on the page when it opens, and is not said.
#[hook]
pub(crate) fn use_announcement(text: String) -> String {
    let said = use_state(String::new);
    let known = use_mut_ref(|| text.clone());
    use_kept(text.clone(), {
        let said = said.clone();
        Box::new(move || {
            let changed = *known.borrow() != text;
            Box::new(changed.then(|| {
                Timeout::new(QUIET_MILLISECONDS, move || {
                    known.borrow_mut().clone_from(&text);
                    said.set(text);
                })
            }))
        })
    });
    (*said).clone()
}
