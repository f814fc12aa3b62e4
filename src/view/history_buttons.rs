//! The buttons that take back and do again.

use super::button::small_button;
use super::element::{Element, classed, sends};
use crate::state::{Action, FocusTarget};
use crate::text;
use yew::prelude::*;

/// Which of them do something is said by the two answers.
pub(crate) fn history_buttons(
    can_undo: bool,
    can_redo: bool,
    on_action: &Callback<Action>,
) -> Element {
    let button = |place: FocusTarget, word, works, action| {
        small_button(place.id(), word, None, works, sends(action, on_action))
    };
    classed("div", "history")
        .child(button(
            FocusTarget::Undo,
            text::UNDO,
            can_undo,
            Action::Undo,
        ))
        .child(button(
            FocusTarget::Redo,
            text::REDO,
            can_redo,
            Action::Redo,
        ))
}
