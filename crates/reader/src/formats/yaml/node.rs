//! Values with their places.

use crate::evidence::span::Span;

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
    pub(crate) const fn scalar(text: String, plain: bool, place: Span) -> Self {
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
