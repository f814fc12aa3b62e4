//! Finds all phrases of the table in one pass over a folded text.

use super::fold::{Folded, folded_words};
use super::phrases::PHRASES;
use super::phrases::means::Means;
use crate::collections::sort::sorted_by_start;
use std::sync::OnceLock;

/// A phrase that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    /// Where it starts in the folded text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    pub(super) means: Means,
}

/// A phrase with its first four bytes as a number.
struct Phrase {
    first: usize,
    bytes: Vec<u8>,
    means: Means,
}

/// The phrases, by their first four bytes, longest first.
type Index = Vec<Phrase>;

fn first(bytes: &[u8]) -> Option<usize> {
    let first = bytes.first_chunk::<4>()?;
    usize::try_from(u32::from_be_bytes(first.map(|it| it.to_ascii_lowercase()))).ok()
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut phrases = Vec::new();
        for (phrase, means) in PHRASES.into_iter().flatten() {
            let bytes = folded_words(phrase);
            if let Some(first) = first(&bytes) {
                phrases.push(Phrase {
                    first,
                    bytes,
                    means: *means,
                });
            }
        }
        sorted_by_start(phrases, |phrase| phrase.first)
    })
}

/// The phrases in a folded text, in their order; of those that start at one place, the longest.
pub(super) fn hits(folded: &Folded) -> Vec<Hit> {
    let index = index();
    let mut hits = Vec::new();
    for (start, window) in folded.bytes.windows(4).enumerate() {
        let Some(first) = first(window) else {
            continue;
        };
        let from = index.partition_point(|phrase| phrase.first < first);
        let mut longest: Option<&Phrase> = None;
        for phrase in index
            .iter()
            .skip(from)
            .take_while(|phrase| phrase.first == first)
        {
            let length = phrase.bytes.len();
            let there = folded.get(start..start.saturating_add(length));
            if longest.is_none_or(|longest| longest.bytes.len() < length)
                && there.eq_ignore_ascii_case(&phrase.bytes)
            {
                longest = Some(phrase);
            }
        }
        if let Some(phrase) = longest {
            hits.push(Hit {
                start,
                end: start.saturating_add(phrase.bytes.len()),
                means: phrase.means,
            });
        }
    }
    hits
}
