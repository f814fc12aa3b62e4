//! What can be done with a call's card as a whole.

use super::button::small_button;
use super::element::{Element, classed, sends};
use crate::state::form::{Direction, hop_id};
use crate::state::{Action, Edit, FocusTarget};
use crate::text;
use yew::prelude::*;

/// Which of the buttons do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moves {
    /// A call stands before it.
    pub(super) up: bool,
    /// A call stands behind it.
    pub(super) down: bool,
    /// There is room for one more.
    pub(super) more: bool,
}

/// The buttons of the call at that place, counted from 0.
pub(super) fn hop_buttons(index: usize, moves: Moves, on_action: &Callback<Action>) -> Element {
    let place = |direction| FocusTarget::Move(index, direction).id();
    let buttons = [
        (
            place(Direction::Up),
            text::MOVE_UP,
            moves.up,
            Action::Edit(Edit::MoveHop(index, Direction::Up)),
        ),
        (
            place(Direction::Down),
            text::MOVE_DOWN,
            moves.down,
            Action::Edit(Edit::MoveHop(index, Direction::Down)),
        ),
        (
            hop_id(index, "duplicate"),
            text::DUPLICATE,
            moves.more,
            Action::Edit(Edit::DuplicateHop(index)),
        ),
        (
            hop_id(index, "remove"),
            text::REMOVE,
            true,
            Action::Edit(Edit::RemoveHop(index)),
        ),
    ];
    let title_id = hop_id(index, "title");
    let buttons = buttons.map(|(id, word, works, action)| {
        small_button(id, word, Some(&title_id), works, sends(action, on_action))
    });
    classed("div", "hop-buttons").children(buttons)
}
