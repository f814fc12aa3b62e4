//! Where the keyboard is taken.

use super::form::{Direction, hop_id};

/// A place that is focused, because the control that was used is gone or moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Focus {
    /// What is focused.
    pub(crate) target: FocusTarget,
    /// Distinguishes one turn from the next one to the same place.
    turn: u32,
}

impl Focus {
    /// That place, in the turn after the one before.
    pub(super) fn next(before: Option<Self>, target: FocusTarget) -> Self {
        let turn = before.map_or(0, |focus| focus.turn.wrapping_add(1));
        Self { target, turn }
    }

    /// A key that distinguishes one turn from every other.
    pub(crate) fn key(self) -> String {
        format!("{} {}", self.turn, self.target.id())
    }
}

/// Where the keyboard can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FocusTarget {
    /// A hop's first field; hops count from 0.
    Hop(usize),
    /// The button that moves a hop.
    Move(usize, Direction),
    /// The button that adds a hop.
    AddHop,
    /// The note about the remedy that was applied.
    Applied,
    /// The answer.
    Verdict,
    /// The first field.
    Source,
    /// The title of the list of situations.
    Presets,
    /// The button that takes back.
    Undo,
    /// The button that does again.
    Redo,
}

impl FocusTarget {
    /// Its id in the document.
    pub(crate) fn id(self) -> String {
        let fixed = match self {
            Self::Hop(index) => return hop_id(index, "operation"),
            Self::Move(index, Direction::Up) => return hop_id(index, "up"),
            Self::Move(index, Direction::Down) => return hop_id(index, "down"),
            Self::AddHop => "add-hop",
            Self::Applied => "applied",
            Self::Verdict => "verdict",
            Self::Source => "source",
            Self::Presets => "presets-title",
            Self::Undo => "undo",
            Self::Redo => "redo",
        };
        fixed.to_owned()
    }
}
