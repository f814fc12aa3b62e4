//! Values of a JSON document that know where they stand.

use super::cursor;
use crate::intake::Place;
use std::borrow::Cow;

/// A value: its source text, whose address tells its place.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    written: &'a str,
    document: &'a str,
    /// Where the document starts in the paste.
    start: usize,
}

/// The members of an object, in their order.
pub(super) struct Object<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Value<'a> {
    /// The document as a value, if it is one.
    pub(super) fn of_document(document: &'a str, start: usize) -> Option<Self> {
        Some(Self {
            written: cursor::whole(document).ok()?,
            document,
            start,
        })
    }

    /// Where it stands in the paste.
    pub(super) fn place(self) -> Place {
        let start = self.written.as_ptr() as usize;
        let offset = start.saturating_sub(self.document.as_ptr() as usize);
        let start = self.start.saturating_add(offset);
        start..start.saturating_add(self.written.len())
    }

    /// Its members, if it is an object.
    pub(super) fn object(self) -> Option<Object<'a>> {
        let members = cursor::members(self.written)?.into_iter();
        Some(Object(
            members
                .map(|(key, written)| (key, Self { written, ..self }))
                .collect(),
        ))
    }

    /// Its elements, if it is an array.
    pub(super) fn array(self) -> Option<Vec<Self>> {
        let elements = cursor::elements(self.written)?.into_iter();
        Some(elements.map(|written| Self { written, ..self }).collect())
    }

    /// Its elements, or itself: policies write one element without brackets.
    pub(super) fn one_or_more(self) -> Vec<Self> {
        self.array().unwrap_or_else(|| vec![self])
    }

    /// Its text, if it is a string.
    pub(super) fn text(self) -> Option<Cow<'a, str>> {
        cursor::string(self.written)
    }

    /// Whether it is true, if it is a boolean.
    pub(super) fn boolean(self) -> Option<bool> {
        self.written.parse().ok()
    }

    /// Its number, if it is a whole one or a string of one.
    pub(super) fn whole_number(self) -> Option<u32> {
        self.written.trim_matches('"').parse().ok()
    }
}

impl<'a> Object<'a> {
    /// The member of that name; the case of its first letter does not count.
    pub(super) fn get(&self, name: &str) -> Option<Value<'a>> {
        self.0
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }

    /// The text of that member.
    pub(super) fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        self.get(name).and_then(Value::text)
    }

    /// All members.
    pub(super) fn members(&self) -> impl Iterator<Item = (&str, Value<'a>)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), *value))
    }
}
