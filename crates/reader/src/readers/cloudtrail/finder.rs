//! Finds the records in a JSON document, in one pass that skips what is not needed.

use super::fields;
use super::fields::{COLUMNS, Column, Field, Fields};
use super::origin::{Origin, Text, Within};
use super::trail::Trail;
use crate::formats::json::lenient;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// How deep records lie in what other programs wrap around them, with room.
const DEPTH: u8 = 10;

/// The members of what may be a record.
#[derive(Debug)]
struct Row<'a> {
    cells: [Option<&'a RawValue>; COLUMNS.len()],
    dotted: Vec<(Field, &'a RawValue)>,
    /// A whole record stood in it, as text.
    wraps: bool,
}

impl<'a> Row<'a> {
    const fn new() -> Self {
        Self {
            cells: [None; COLUMNS.len()],
            dotted: Vec::new(),
            wraps: false,
        }
    }

    fn is_empty(&self) -> bool {
        self.dotted.is_empty() && self.cells.iter().all(Option::is_none)
    }

    fn add(&mut self, other: Self) {
        for (mine, its) in self.cells.iter_mut().zip(other.cells) {
            *mine = mine.or(its);
        }
        self.dotted.extend(other.dotted);
    }

    fn cell(&self, column: Column) -> Option<&'a str> {
        let at = COLUMNS.iter().position(|(_, it)| *it == column)?;
        let raw = self.cells.get(at).copied().flatten()?;
        Some(raw.get().trim_matches('"'))
    }

    fn is_record(&self) -> bool {
        let name = self.cell(Column::One(Field::Name));
        let source = self.cell(Column::One(Field::Source));
        let identity = self.cell(Column::All(fields::Group::Identity));
        // S3 and others notify in records that look alike.
        let of_cloudtrail = source.is_none_or(|source| source.contains(".amazon"));
        let time = self.cell(Column::One(Field::Time));
        of_cloudtrail
            && (identity.is_some_and(|it| it.contains("type"))
                || name.is_some() && (source.is_some() || time.is_some() || identity.is_some()))
    }
}

/// Looks for records in that text, which has that origin. False where it is no JSON.
pub(super) fn find(text: &str, origin: &Origin, trail: &mut Trail) -> bool {
    look_into(Within { text, origin }, DEPTH, trail)
}

fn look_into(within: Within<'_>, depth: u8, trail: &mut Trail) -> bool {
    let mut json = serde_json::Deserializer::from_str(within.text);
    let mut finder = Finder { within, trail };
    let seed = PartVisitor {
        depth,
        finder: &mut finder,
    };
    match seed.deserialize(&mut json) {
        Ok(left) => {
            if let Some(row) = left {
                finder.record(&row);
            }
            true
        }
        Err(_) => false,
    }
}

struct Finder<'t> {
    within: Within<'t>,
    trail: &'t mut Trail,
}

impl Finder<'_> {
    fn record(&mut self, row: &Row<'_>) {
        if row.wraps || !row.is_record() {
            return;
        }
        let name = row.cell(Column::One(Field::Name)).unwrap_or_default();
        let source = row.cell(Column::One(Field::Source)).unwrap_or_default();
        if !self.trail.wants(name, source) {
            return;
        }
        let mut fields = Fields::default();
        for ((_, column), raw) in COLUMNS.iter().zip(row.cells) {
            if let Some(raw) = raw {
                fields.add_json(*column, raw, self.within);
            }
        }
        for (field, raw) in &row.dotted {
            fields.add_scalar(*field, raw.get(), self.within);
        }
        self.trail.record(&fields);
    }

    /// A record that stands in a string. False where that holds none.
    fn wrapped(&mut self, raw: &RawValue, depth: u8) -> bool {
        let inner = raw
            .get()
            .strip_prefix('"')
            .and_then(|it| it.strip_suffix('"'));
        let Some(inner) = inner.filter(|it| it.trim_start().starts_with('{')) else {
            return false;
        };
        let text = self.within.unescaped(inner);
        let before = self.trail.count;
        if !look_into(text.within(), depth, self.trail) && self.trail.count == before {
            let read_leniently = Text {
                text: lenient(&text.text),
                ..text
            };
            look_into(read_leniently.within(), depth, self.trail);
        }
        self.trail.count > before
    }
}

struct PartVisitor<'f, 't> {
    depth: u8,
    finder: &'f mut Finder<'t>,
}

/// What a member's name says.
enum Key {
    Column(usize),
    Dotted(Field),
    /// A whole record as text, perhaps.
    Wrapped,
    Other,
}

struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<Key, E> {
        Ok(if let Some(column) = fields::column(key) {
            Key::Column(column)
        } else if let Some(field) = fields::dotted(key) {
            Key::Dotted(field)
        } else if ["CloudTrailEvent", "message", "@message"]
            .iter()
            .any(|it| it.eq_ignore_ascii_case(key))
        {
            Key::Wrapped
        } else {
            Key::Other
        })
    }
}

impl<'de> DeserializeSeed<'de> for PartVisitor<'_, '_> {
    /// What one member alone told: CloudTrail Lake makes an object of each column.
    type Value = Option<Row<'de>>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for PartVisitor<'_, '_> {
    type Value = Option<Row<'de>>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        let depth = self.depth.saturating_sub(1);
        let mut row: Option<Row<'de>> = None;
        while let Some(part) = elements.next_element_seed(PartVisitor {
            depth,
            finder: &mut *self.finder,
        })? {
            match (&mut row, part) {
                (Some(row), Some(part)) => row.add(part),
                (None, part) => row = part,
                (Some(_), None) => {}
            }
        }
        if let Some(row) = row {
            self.finder.record(&row);
        }
        Ok(None)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut row = Row::new();
        let mut members = 0_usize;
        while let Some(key) = map.next_key_seed(KeySeed)? {
            members = members.saturating_add(1);
            match key {
                Key::Column(at) => {
                    let raw = map.next_value()?;
                    if let Some(cell) = row.cells.get_mut(at) {
                        *cell = Some(raw);
                    }
                }
                Key::Dotted(field) => row.dotted.push((field, map.next_value()?)),
                Key::Wrapped => {
                    let raw = map.next_value()?;
                    row.wraps |= self.finder.wrapped(raw, self.depth.saturating_sub(1));
                }
                Key::Other if row.is_empty() && self.depth > 0 => {
                    map.next_value_seed(PartVisitor {
                        depth: self.depth.saturating_sub(1),
                        finder: &mut *self.finder,
                    })?;
                }
                Key::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        if members == 1 && !row.is_empty() {
            return Ok(Some(row));
        }
        self.finder.record(&row);
        Ok(None)
    }
}

/// Of so many lines one names the call or the caller.
const NEAR: usize = 40;

/// Members of a record without the brackets around them: how many bytes they take if they start at
/// the start of this line.
pub(crate) fn fragment_extent(text: &str) -> Option<usize> {
    const BEGIN: [&str; 9] = [
        "eventVersion",
        "userIdentity",
        "eventTime",
        "eventSource",
        "eventName",
        "requestParameters",
        "responseElements",
        "errorCode",
        "errorMessage",
    ];
    let (key, behind) = text
        .trim_start_matches([' ', '\t'])
        .strip_prefix('"')?
        .split_once('"')?;
    if !BEGIN.contains(&key) || !behind.trim_start().starts_with(':') {
        return None;
    }
    let is_json = |line: &&str| line.trim_start().starts_with(['"', '{', '}', '[', ']']);
    let lines = || text.split_inclusive('\n').take_while(is_json);
    lines()
        .take(NEAR)
        .find(|line| line.contains("\"eventName\"") || line.contains("\"userIdentity\""))?;
    Some(lines().map(str::len).sum())
}
