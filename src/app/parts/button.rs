//! The small buttons.

use yew::prelude::*;

/// A button with that word, which its label may complete. One that does nothing keeps the keyboard:
/// somebody may have pressed it just now.
pub(crate) fn small_button(
    id: &str,
    word: &'static str,
    completed_by: Option<&str>,
    works: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let label = completed_by.map(|other| format!("{id} {other}"));
    html! {
        <button
            type="button"
            id={id.to_owned()}
            class="secondary outline small"
            aria-labelledby={label}
            aria-disabled={(!works).then_some("true")}
            {onclick}
        >
            { word }
        </button>
    }
}
