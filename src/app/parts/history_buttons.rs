//! The buttons that take back and do again.

use super::button::small_button;
use crate::app::state::{Action, Place};
use crate::app::text;
use yew::prelude::*;

/// Which of them do something is said by the two answers.
pub(crate) fn history_buttons(
    can_undo: bool,
    can_redo: bool,
    on_action: &Callback<Action>,
) -> Html {
    let button = |place: Place, word: &'static str, works: bool, action: Action| {
        let press = on_action.reform(move |_: MouseEvent| action.clone());
        small_button(&place.id(), word, None, works, press)
    };
    html! {
        <div class="history">
            { button(Place::Undo, text::UNDO, can_undo, Action::Undo) }
            { button(Place::Redo, text::REDO, can_redo, Action::Redo) }
        </div>
    }
}
