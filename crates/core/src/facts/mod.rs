//! What AWS says: limits, citations, error texts, sentences. Each fact stands once, with its source.

pub mod citations;
pub mod errors;
pub mod identities;
pub mod limits;
pub mod quotes;

pub use citations::Citation;
pub use limits::{Fact, RequestRange};

use crate::named_enum;

/// The day on which the facts were last read against their sources, as `YYYY-MM-DD`.
pub const AS_OF: &str = "2026-11-22";

/// The pages that something rests on.
pub type Sources = &'static [&'static Citation];

named_enum! {
    /// How sure a finding is.
    pub enum Certainty {
        /// An AWS page says so.
        Documented => "documented",
        /// Credible reports or probes of live AWS say so.
        Observed => "observed",
        /// Nothing proves it.
        Unverified => "unverified",
    }
}
