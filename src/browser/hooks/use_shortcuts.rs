//! The keys for undo and redo.

use super::use_kept::use_once;
use crate::state::Action;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Makes Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (on a Mac with the command key) undo and redo, except
/// where text is typed: there they are the browser's.
#[hook]
pub(crate) fn use_shortcuts(on_action: Callback<Action>) {
    use_once(Box::new(move || {
        let listener = web_sys::window().map(|window| {
            let may_prevent = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", may_prevent, move |event| {
                let action = event.dyn_ref::<KeyboardEvent>().and_then(action_of);
                if let Some(action) = action {
                    event.prevent_default();
                    on_action.emit(action);
                }
            })
        });
        Box::new(listener)
    }));
}

fn action_of(event: &KeyboardEvent) -> Option<Action> {
    let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !with_control || takes_text(event) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}

fn takes_text(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| {
        target.has_type::<HtmlTextAreaElement>()
            || target
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(|input| !matches!(&*input.type_(), "checkbox" | "radio"))
    })
}
