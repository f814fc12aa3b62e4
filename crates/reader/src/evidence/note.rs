//! What is said of a text: what was understood, what was not, and what is worth knowing.
//!
//! Each reader says it in its own words; what puts their findings together compares codes, never
//! sentences.

use crate::evidence::span::Span;
use session_advisor_core::facts::citations::Citation;
use session_advisor_core::model::{Reason, RuleName};
use std::borrow::Cow;

/// A stretch of the text that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// What kind of thing stands there, in kebab-case: unlike the text, it does not change.
    pub code: &'static str,
    /// What it means.
    pub text: Cow<'static, str>,
    /// Where it stands.
    pub place: Span,
    /// The hop that it is about, counted from 0; `None` where it is about the source or the whole.
    pub hop: Option<usize>,
}

impl Annotation {
    /// What stands at that place, about no hop yet.
    #[inline(never)] // Every sentence calls it: inlined, it is some forty bytes in each.
    pub(crate) fn new(
        code: &'static str,
        text: impl Into<Cow<'static, str>>,
        place: &Span,
    ) -> Self {
        Self {
            code,
            text: text.into(),
            place: place.clone(),
            hop: None,
        }
    }
}

/// Something worth knowing about the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about, in kebab-case: unlike the text, it does not change.
    pub code: &'static str,
    /// What, why, and what to do.
    pub text: Cow<'static, str>,
    /// The pages that it rests on.
    pub citations: &'static [&'static Citation],
    /// The rule that it shows at work; `None` where it shows none.
    pub rule: Option<RuleName>,
    /// Where it shows; `None` where at no one place.
    pub place: Option<Span>,
}

impl Note {
    /// A note about that place, or about the whole text, with the pages that it rests on.
    #[inline(never)] // Every sentence calls it: inlined, it is some forty bytes in each.
    pub(crate) fn new(
        code: &'static str,
        text: impl Into<Cow<'static, str>>,
        place: Option<&Span>,
        citations: &'static [&'static Citation],
    ) -> Self {
        Self {
            code,
            text: text.into(),
            citations,
            rule: None,
            place: place.cloned(),
        }
    }

    /// The same with the rule that it shows at work.
    pub(crate) fn showing(mut self, rule: RuleName) -> Self {
        self.rule = Some(rule);
        self
    }
}

/// A reason that is likely, not proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspect {
    /// The reason.
    pub rule: Reason,
    /// What suggests it.
    pub why: &'static str,
}

/// A stretch of the text that was not understood, and is ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub place: Span,
    /// Why not.
    pub why: &'static str,
}
