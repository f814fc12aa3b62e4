//! What AWS says: limits, citations, error texts, sentences. Each fact stands once, with its source.

pub mod citations;
pub mod errors;
pub mod limits;
pub mod quotes;

pub use citations::Citation;
pub use limits::{Fact, RequestRange};

/// The day on which the facts were last read against their sources, as `YYYY-MM-DD`.
pub const AS_OF: &str = "2026-11-22";
