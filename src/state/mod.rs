//! What the page remembers, and how each action changes it. Pure: no browser, no words.

pub(crate) mod form;
mod history;
pub(crate) mod link;
mod paste;
pub(crate) mod presets;
pub(crate) mod reading;
mod reducer;
mod snapshot;

pub(crate) use paste::{BOX_BYTES, Large, Paste, PasteAction, Status};
pub(crate) use reducer::{Action, AppState, Focus, Place, Stale, Visit, reduce};
pub(crate) use snapshot::{Change, Line, MarkedLine};
