//! The records that were found so far.

use super::event::Event;
use crate::evidence::note::Unread;

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct Trail {
    /// How many records there were, of any kind.
    pub(super) count: usize,
    pub(super) calls: Vec<Event>,
    /// The first record that is about something else: it tells who somebody is.
    pub(super) other: Option<Event>,
    pub(super) unread: Vec<Unread>,
}
