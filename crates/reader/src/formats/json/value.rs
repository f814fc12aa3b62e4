//! Values of a JSON document that know where they stand.

use crate::evidence::span::Span;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A value: its source text, whose address tells its place.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    raw: &'a RawValue,
    document: &'a str,
    /// Where the document starts in the paste.
    start: usize,
}

/// The members of an object, in their order.
pub(crate) struct Object<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Value<'a> {
    /// The document as a value, if it is one.
    pub(crate) fn of_document(document: &'a str, start: usize) -> Option<Self> {
        let raw = serde_json::from_str(document).ok()?;
        Some(Self {
            raw,
            document,
            start,
        })
    }

    /// Where it stands in the paste.
    pub(crate) fn place(self) -> Span {
        let text = self.raw.get();
        let offset = (text.as_ptr() as usize).saturating_sub(self.document.as_ptr() as usize);
        let start = self.start.saturating_add(offset);
        start..start.saturating_add(text.len())
    }

    /// Its members, if it is an object.
    pub(crate) fn object(self) -> Option<Object<'a>> {
        let members: Members<'a> = serde_json::from_str(self.raw.get()).ok()?;
        Some(Object(
            members
                .0
                .into_iter()
                .map(|(key, raw)| (key, Self { raw, ..self }))
                .collect(),
        ))
    }

    /// Its elements, if it is an array.
    pub(crate) fn array(self) -> Option<Vec<Self>> {
        let elements: Elements<'a> = serde_json::from_str(self.raw.get()).ok()?;
        Some(
            elements
                .0
                .into_iter()
                .map(|raw| Self { raw, ..self })
                .collect(),
        )
    }

    /// Its elements, or itself: policies write one element without brackets.
    pub(crate) fn one_or_more(self) -> Vec<Self> {
        self.array().unwrap_or_else(|| vec![self])
    }

    /// Its text, if it is a string.
    pub(crate) fn text(self) -> Option<String> {
        serde_json::from_str(self.raw.get()).ok()
    }

    /// Whether it is true, if it is a boolean.
    pub(crate) fn boolean(self) -> Option<bool> {
        serde_json::from_str(self.raw.get()).ok()
    }

    /// Its number, if it is a whole one or a string of one.
    pub(crate) fn whole_number(self) -> Option<u32> {
        let text = self.raw.get();
        text.trim_matches('"').parse().ok()
    }
}

impl<'a> Object<'a> {
    /// The member of that name; the case of its first letter does not count.
    pub(crate) fn get(&self, name: &str) -> Option<Value<'a>> {
        self.0
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }

    /// The text of that member.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(Value::text)
    }

    /// All members.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&str, Value<'a>)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), *value))
    }
}

/// The members of an object, in their order.
pub(crate) struct Members<'a>(pub(crate) Vec<(Cow<'a, str>, &'a RawValue)>);

/// A key as it stands in the text, or its own where escapes had to be undone.
#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((Key(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

struct Elements<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for Elements<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Elements<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }
            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut sequence: A,
            ) -> Result<Self::Value, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = sequence.next_element()? {
                    elements.push(element);
                }
                Ok(Elements(elements))
            }
        }
        deserializer.deserialize_seq(Reader)
    }
}
