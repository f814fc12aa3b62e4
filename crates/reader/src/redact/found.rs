//! A secret that was found, and what finding one takes.

use crate::evidence::span::Span;

/// What stands where a secret was: a plain word, so that every format around it stays as it is.
pub(super) const REMOVED: &str = "removed-secret";

/// A secret that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) place: Span,
    pub(super) with: With,
}

/// What a secret is replaced with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    /// [`REMOVED`].
    Word,
    /// As many zeros: clients check how long an MFA code is.
    Zeros,
}

impl Found {
    pub(super) const fn secret(place: Span) -> Self {
        Self {
            place,
            with: With::Word,
        }
    }
}

/// The byte there; 0 behind the end.
pub(super) fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or_default()
}

/// Where the run of bytes ends that starts there and of which each passes.
pub(super) fn run(bytes: &[u8], from: usize, passes: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let length = rest.iter().position(|it| !passes(*it));
    from.saturating_add(length.unwrap_or(rest.len()))
}

/// Of base64, in either alphabet.
pub(super) const fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_')
}
