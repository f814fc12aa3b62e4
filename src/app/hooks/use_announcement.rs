//! What a screen reader is told while somebody types elsewhere.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a text must stand still before it is said, so that nobody is told every keystroke.
const QUIET_MILLISECONDS: u32 = 800;

/// The text to put into a live region: the latest one that stood still and differs from what was
/// known before. The first is on the page when it opens, and is not said.
#[hook]
pub(crate) fn use_announcement(text: String) -> String {
    let said = use_state(String::new);
    let known = use_mut_ref(|| text.clone());
    use_effect_with(text, {
        let said = said.clone();
        move |text| {
            let changed = *known.borrow() != *text;
            let text = text.clone();
            let say = changed.then(|| {
                Timeout::new(QUIET_MILLISECONDS, move || {
                    known.borrow_mut().clone_from(&text);
                    said.set(text);
                })
            });
            move || drop(say)
        }
    });
    (*said).clone()
}
