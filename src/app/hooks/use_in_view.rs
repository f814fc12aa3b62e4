//! Whether something is on the screen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

/// Whether any of the element with that id is on the screen; not, where that cannot be told.
#[hook]
pub(crate) fn use_in_view(id: &'static str) -> bool {
    let in_view = use_state(|| false);
    use_effect_with(id, {
        let in_view = in_view.clone();
        move |id| {
            let told = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
                let last = entries.iter().last();
                let last =
                    last.and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
                in_view.set(last.is_some_and(|entry| entry.is_intersecting()));
            });
            let observer = observe(id, &told);
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(told);
            }
        }
    });
    *in_view
}

fn observe(id: &str, told: &Closure<dyn Fn(Array)>) -> Option<IntersectionObserver> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    let observer = IntersectionObserver::new(told.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(observer)
}
