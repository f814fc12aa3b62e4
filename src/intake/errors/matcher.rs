//! Finds all phrases of the table in one pass over a folded text.

use super::fold::{Folded, folded_words};
use super::table::{self, Means};
use std::collections::HashMap;
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

/// The phrases, by their first four bytes, longest first.
#[derive(Default)]
struct Index {
    phrases: HashMap<[u8; 4], Vec<(Vec<u8>, Means)>>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index::default();
        for (phrase, means) in table::phrases() {
            let phrase = folded_words(phrase);
            if let Some(first) = phrase.first_chunk::<4>() {
                index
                    .phrases
                    .entry(*first)
                    .or_default()
                    .push((phrase, *means));
            }
        }
        for phrases in index.phrases.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        index
    })
}

/// The phrases in a folded text, in their order; of those that start at one place, the longest.
pub(super) fn hits(folded: &Folded) -> Vec<Hit> {
    let index = index();
    let mut hits = Vec::new();
    for (start, window) in folded.bytes.windows(4).enumerate() {
        let Ok(first) = <[u8; 4]>::try_from(window) else {
            continue;
        };
        let Some(phrases) = index.phrases.get(&first.map(|it| it.to_ascii_lowercase())) else {
            continue;
        };
        let found = phrases.iter().find(|(phrase, _)| {
            let end = start.saturating_add(phrase.len());
            folded.get(start..end).eq_ignore_ascii_case(phrase)
        });
        hits.extend(found.map(|(phrase, means)| Hit {
            start,
            end: start.saturating_add(phrase.len()),
            means: *means,
        }));
    }
    hits
}
