//! Keeps the address and the scenario in step.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// How long nothing may change before the address follows. Browsers count how often it does.
const QUIET_MILLISECONDS: u32 = 300;

/// Tells `on_link` every fragment that links and the browser's own buttons lead to, and has the
/// address end with `fragment`, if there is one.
#[hook]
pub(crate) fn use_address(fragment: Option<String>, on_link: Callback<String>) {
    use_effect_with(on_link, |on_link| {
        let on_link = on_link.clone();
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| on_link.emit(fragment_now()))
        });
        move || drop(listener)
    });
    use_effect_with(fragment, |fragment| {
        let follow = fragment
            .clone()
            .filter(|fragment| *fragment != fragment_now())
            .map(|fragment| Timeout::new(QUIET_MILLISECONDS, move || replace(&fragment)));
        move || drop(follow)
    });
}

/// The fragment of the address, its `#` included; nothing where it has none.
pub(crate) fn fragment_now() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Replaces the fragment. The browser tells nobody of that, so it cannot come back as a link.
fn replace(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Where a page may not do this, such as in some frames, the line still says it all.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}
