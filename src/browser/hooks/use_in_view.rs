//! Whether something is on the screen.

use super::use_kept::use_once;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

/// Whether any of the element with that id is on the screen; `false` where the browser cannot tell.
#[hook]
pub(crate) fn use_in_view(id: &'static str) -> bool {
    let in_view = use_state(|| false);
    use_once({
        let in_view = in_view.clone();
        Box::new(move || {
            let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
                let last = entries.iter().last();
                let last =
                    last.and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
                in_view.set(last.is_some_and(|entry| entry.is_intersecting()));
            });
            Box::new(observe(id, &callback).map(|observer| Observation {
                observer,
                _callback: callback,
            }))
        })
    });
    *in_view
}

/// An observer that stops before its callback is dropped.
struct Observation {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(id: &str, callback: &Closure<dyn Fn(Array)>) -> Option<IntersectionObserver> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(observer)
}
