//! The state of the page, and how each action changes it. Pure: no browser, no words.

mod copied;
mod edit;
mod focus;
pub(crate) mod form;
mod history;
pub(crate) mod link;
mod panel;
mod paste;
pub(crate) mod presets;
pub(crate) mod reading;
mod reducer;
mod snapshot;
mod theme;

pub(crate) use copied::Copied;
pub(crate) use edit::Edit;
pub(crate) use focus::{Focus, FocusTarget};
pub(crate) use panel::PanelName;
pub(crate) use paste::{BOX_BYTES, Large, Paste, PasteAction, Status};
pub(crate) use reducer::{Action, AppState, HistoryEntry, reduce};
pub(crate) use snapshot::{Change, Line, MarkedLine, Stale};
pub(crate) use theme::Theme;
