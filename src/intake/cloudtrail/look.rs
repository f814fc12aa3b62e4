//! Finds the records in a JSON document, in one pass that skips what is not needed.

use super::Trail;
use super::fields::{self, COLUMNS, Column, Field, Fields};
use super::mend::mended;
use super::origin::{Origin, Text, Within};
use crate::intake::json::cursor::Cursor;

/// How deep records lie in what other programs wrap around them, with room.
const DEPTH: u8 = 10;

/// The members of what may be a record.
#[derive(Debug)]
struct Row<'a> {
    cells: [Option<&'a str>; COLUMNS.len()],
    dotted: Vec<(Field, &'a str)>,
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
        Some(raw.trim_matches('"'))
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
pub(super) fn look(text: &str, origin: &Origin, trail: &mut Trail) -> bool {
    look_into(Within { text, origin }, DEPTH, trail)
}

fn look_into(within: Within<'_>, depth: u8, trail: &mut Trail) -> bool {
    let mut finder = Finder { within, trail };
    let mut left = Row::new();
    let is_json = finder
        .look(&mut Cursor::of(within.text), depth, &mut left)
        .is_some();
    if is_json {
        finder.record(&left);
    }
    is_json
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
            fields.add_scalar(*field, raw, self.within);
        }
        self.trail.record(&fields);
    }

    /// Looks at the next value; none where that breaks. What one member alone tells is left for
    /// others: CloudTrail Lake makes an object of each column.
    fn look<'a>(&mut self, json: &mut Cursor<'a>, depth: u8, left: &mut Row<'a>) -> Option<()> {
        match json.peek()? {
            b'{' => self.members(json, depth, left),
            b'[' if depth > 0 => {
                let mut row = Row::new();
                let mut is_first = true;
                while json.another(b'[', is_first)? {
                    is_first = false;
                    self.look(json, depth.saturating_sub(1), &mut row)?;
                }
                self.record(&row);
                Some(())
            }
            _ => json.value().map(|_| ()),
        }
    }

    fn members<'a>(&mut self, json: &mut Cursor<'a>, depth: u8, left: &mut Row<'a>) -> Option<()> {
        let mut row = Row::new();
        let mut members = 0_usize;
        while json.another(b'{', members == 0)? {
            members = members.saturating_add(1);
            let key = Key::of(&json.key()?);
            if matches!(key, Key::Other) && row.is_empty() && depth > 0 {
                self.look(json, depth.saturating_sub(1), &mut Row::new())?;
                continue;
            }
            let value = json.value()?;
            match key {
                Key::Column(at) => {
                    if let Some(cell) = row.cells.get_mut(at) {
                        *cell = Some(value);
                    }
                }
                Key::Dotted(field) => row.dotted.push((field, value)),
                Key::Wrapped => row.wraps |= self.wrapped(value, depth.saturating_sub(1)),
                Key::Other => {}
            }
        }
        if members == 1 && !row.is_empty() {
            left.add(row);
        } else {
            self.record(&row);
        }
        Some(())
    }

    /// A record that stands in a string. False where that holds none.
    fn wrapped(&mut self, json: &str, depth: u8) -> bool {
        let inner = json.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        let Some(inner) = inner.filter(|it| it.trim_start().starts_with('{')) else {
            return false;
        };
        let text = self.within.unescaped(inner);
        let before = self.trail.count;
        if !look_into(text.within(), depth, self.trail) && self.trail.count == before {
            let mended = Text {
                text: mended(&text.text),
                ..text
            };
            look_into(mended.within(), depth, self.trail);
        }
        self.trail.count > before
    }
}

/// What a member's name says.
enum Key {
    Column(usize),
    Dotted(Field),
    /// A whole record as text, perhaps.
    Wrapped,
    Other,
}

impl Key {
    fn of(name: &str) -> Self {
        if let Some(column) = fields::column(name) {
            Self::Column(column)
        } else if let Some(field) = fields::dotted(name) {
            Self::Dotted(field)
        } else if ["CloudTrailEvent", "message", "@message"]
            .iter()
            .any(|it| it.eq_ignore_ascii_case(name))
        {
            Self::Wrapped
        } else {
            Self::Other
        }
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
