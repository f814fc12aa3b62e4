//! Stretches of a text.

/// A stretch of a text, in bytes.
pub(crate) type Span = std::ops::Range<usize>;
