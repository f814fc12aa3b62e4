//! A scenario: a source and the calls made from it.

use super::hop::Hop;
use super::seconds::Seconds;
use super::source::{Identity, Source};

/// The most hops a scenario has.
pub const MAX_HOPS: usize = 20;

/// A walk: an identity, then calls, each signed with what the one before it returned.
///
/// The engine judges any number of hops; the notation reads and writes at most [`MAX_HOPS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// How long the work runs, if said.
    pub need: Option<Seconds>,
    /// What the walk starts from.
    pub source: Source,
    /// The calls, in order.
    pub hops: Vec<Hop>,
}

impl Scenario {
    /// A source alone.
    #[must_use]
    pub const fn new(source: Source) -> Self {
        Self {
            need: None,
            source,
            hops: Vec::new(),
        }
    }

    /// The source, and through it the scenario, of which nothing is known.
    #[must_use]
    pub const fn unknown() -> Self {
        Self::new(Source::new(Identity::Unknown))
    }
}
