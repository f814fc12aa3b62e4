//! YAML whose values know where they stand: whole documents, fragments of them, and what is left of
//! broken ones.

mod builder;
mod chunks;
mod events;
mod extent;
mod lines;
#[cfg(test)]
mod tests;

use crate::evidence::note::Unread;
use crate::evidence::span::Span;
pub(crate) use extent::extent;

/// Why a line is not read as part of the tree.
const BROKEN: &str = "The YAML breaks here, so its lines were read one by one. Compare the indentation and the quotes.";

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// Where it stands.
    pub(crate) place: Span,
    /// Whether it carries a tag, such as CloudFormation's `!Ref`: what it says is not its value.
    pub(crate) tagged: bool,
    /// Whether that tag is `!Sub`: what it says is its value but for what stands in `${}`.
    pub(crate) substituted: bool,
    /// What it is.
    pub(crate) value: Value,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// Text, and whether it stands without quotes.
    Scalar(String, bool),
    /// Keys and values, in their order.
    Map(Vec<Entry>),
    /// Elements.
    List(Vec<Node>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The key; empty where it is no text.
    pub(crate) key: String,
    /// Where the key stands.
    pub(crate) key_place: Span,
    /// The value.
    pub(crate) value: Node,
}

impl Node {
    /// A text that stands there.
    const fn scalar(text: String, plain: bool, place: Span) -> Self {
        Self {
            place,
            tagged: false,
            substituted: false,
            value: Value::Scalar(text, plain),
        }
    }

    /// The members, if it is a mapping.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The elements, if it is a list.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The member of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.entry(name).map(|entry| &entry.value)
    }

    /// The member of that name, with its key.
    pub(crate) fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == name)
    }

    /// Its text, if it is one and no tag changes what it says.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text, _) if !self.tagged => Some(text),
            _ => None,
        }
    }

    /// The text of that member.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Self::text)
    }

    /// Whether it is a text without quotes.
    pub(crate) const fn is_plain(&self) -> bool {
        matches!(self.value, Value::Scalar(_, true))
    }
}

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
