//! A stretch with the phrases that were found in it.

use super::fold::Folded;
use super::matcher;
use super::matcher::Hit;
use crate::evidence::span::Span;

/// A stretch with the phrases that were found in it.
pub(super) struct Stretch<'a> {
    pub(super) text: &'a str,
    pub(super) folded: Folded,
    pub(super) hits: Vec<Hit>,
}

impl<'a> Stretch<'a> {
    pub(super) fn new(text: &'a str, place: Span) -> Self {
        let folded = Folded::new(text, place);
        let hits = matcher::hits(&folded);
        Self { text, folded, hits }
    }

    /// The original of a folded stretch.
    pub(super) fn original(&self, place: &Span) -> &'a str {
        let place = self.folded.place(place.start, place.end);
        self.text.get(place).unwrap_or_default()
    }
}
