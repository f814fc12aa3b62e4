//! How a rule or error cites AWS's own words, or says where AWS is silent. Each has its own in its
//! own file.

use super::citations::Citation;

/// What there is of AWS's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quote {
    /// AWS says so: the sentence without its markup, `…` where something is left out.
    Said {
        /// One sentence or two, verbatim.
        sentence: &'static str,
        /// The page that says it.
        source: &'static Citation,
    },
    /// No page of AWS's says it.
    Unsaid {
        /// What it is, and how it is known instead; a sentence with `code` in backticks.
        instead: &'static str,
        /// Where that is seen.
        source: &'static Citation,
    },
}

impl Quote {
    /// AWS says that on that page.
    #[must_use]
    pub const fn said(source: &'static Citation, sentence: &'static str) -> Self {
        Self::Said { sentence, source }
    }

    /// No page of AWS's says it; this tells how it is known instead.
    #[must_use]
    pub const fn unsaid(source: &'static Citation, instead: &'static str) -> Self {
        Self::Unsaid { instead, source }
    }
}
