//! YAML whose values know where they stand: whole documents, fragments of them, and what is left of
//! broken ones.

mod builder;
mod chunks;
mod events;
mod extent;
mod lines;
mod node;
#[cfg(test)]
mod tests;

use crate::evidence::note::Unread;
use crate::evidence::span::Span;
pub(crate) use extent::{is_start, length};
pub(crate) use node::{Node, Value};

/// Why a line is not read as part of the tree.
const BROKEN: &str = "The YAML breaks here, so its lines were read one by one. Compare the indentation and the quotes.";

/// A stretch of YAML.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// Its documents and fragments.
    pub(crate) roots: Vec<Node>,
    /// Where it breaks.
    pub(crate) broken: Vec<Unread>,
}

/// How often a stretch is cut and read again at most.
const CUTS: usize = 16;

/// Reads a stretch of the text.
pub(crate) fn read(text: &str, place: &Span) -> Sheet {
    let mut roots = Vec::new();
    let mut broken = Vec::new();
    let mut cuts = 0_usize;
    let mut chunks = chunks::chunks(text, place);
    chunks.reverse();
    while let Some(chunk) = chunks.pop() {
        let Some(fragment) = text.get(chunk.clone()) else {
            continue;
        };
        let (nodes, breaks_at) = events::read(fragment, chunk.start);
        let Some(at) = breaks_at else {
            roots.extend(nodes);
            continue;
        };
        // Two pastes, one under the other and further right.
        if cuts < CUTS
            && let Some(second) = chunks::second(fragment, at)
        {
            cuts = cuts.saturating_add(1);
            let second = chunk.start.saturating_add(second);
            chunks.push(second..chunk.end);
            chunks.push(chunk.start..second);
            continue;
        }
        let at = chunk.start.saturating_add(at);
        let rest = text.get(at..chunk.end).unwrap_or_default();
        let line = rest.find('\n').unwrap_or(rest.len());
        broken.push(Unread {
            place: at..at.saturating_add(line),
            why: BROKEN,
        });
        // In brackets, what stands before the break is whole; lines are read one by one.
        if fragment.trim_start().starts_with('{') {
            roots.extend(nodes);
        } else {
            roots.extend(lines::read(fragment, chunk.start));
        }
    }
    Sheet { roots, broken }
}
