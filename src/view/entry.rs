//! What every face that takes a scenario begins with.

use super::element::{Element, classed, element};
use super::history_buttons::history_buttons;
use crate::state::{Action, AppState};
use crate::text;
use yew::prelude::*;

/// The section to enter a scenario in, with its heading and nothing to enter yet.
pub(crate) fn entry(state: &AppState, on_action: &Callback<Action>) -> Element {
    let (can_undo, can_redo) = (state.can_undo(), state.can_redo());
    classed("section", "entry")
        .with("aria-labelledby", "entry-title")
        .child(
            classed("div", "entry-head")
                .child(element("h2").id("entry-title").text(text::FORM))
                .child(history_buttons(can_undo, can_redo, on_action)),
        )
}
