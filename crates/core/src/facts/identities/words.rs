//! What reports say of a kind of source.

use crate::model::Seconds;

/// What reports say of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct IdentityWords {
    /// Why no request changes its length, where its service decides.
    pub fixed: &'static [Piece],
    /// What a profile names it as, where it is one of the things that a role is assumed from.
    pub in_profile: Option<&'static str>,
    /// The command that signs in anew.
    pub sign_in: Option<&'static str>,
    /// The answer to the question where temporary credentials come from.
    pub as_origin: Option<&'static str>,
}

impl IdentityWords {
    pub(super) const NONE: Self = Self {
        fixed: &[],
        in_profile: None,
        sign_in: None,
        as_origin: None,
    };
}

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// These words.
    Text(&'static str),
    /// That length in words.
    Length(Seconds),
}
