//! The dialect of Python's `configparser`, as the AWS CLI uses it, with the place of everything.

use super::file_kind::File;
use super::keys;
use crate::collections::map::StringMap;
use crate::evidence::span::Span;
use crate::formats::python::{is_blank, trim};
use std::collections::BTreeMap;

/// Why a file cannot be parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unparsable {
    /// A line that is neither header nor comment has no `=` and no `:`.
    NoSeparator,
    /// A line starts with `=` or `:`.
    NoKey,
    /// A section stands twice.
    SectionTwice,
    /// A key stands twice in one section, capital letters or not.
    KeyTwice,
    /// There is text before the first header.
    BeforeFirstSection,
    /// The file starts with a byte order mark, so that its first header is none.
    ByteOrderMark,
    /// Under a key without a value stands an indented line without `=`.
    IndentedWithoutEquals,
}

/// The first line that a file cannot be parsed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) why: Unparsable,
    pub(super) place: Span,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// In lower case, as the parser knows it.
    pub(super) key: String,
    /// With the lines that were glued to it.
    pub(super) value: String,
    pub(super) value_place: Span,
    /// From the key to the end of the value.
    pub(super) place: Span,
    /// The line break before it, and the blanks before its key.
    pub(super) before: Span,
    /// The same as text; a line break even where the paste begins with the key.
    pub(super) start: String,
    /// Lines indented deeper than the key, which the parser takes for more of the value.
    pub(super) glued: Vec<Span>,
    /// Blank lines since the last line of the value.
    blanks: usize,
}

impl Entry {
    /// Whether it holds keys of its own.
    pub(super) fn is_nested(&self) -> bool {
        self.value.starts_with('\n')
    }
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    /// What stands between the brackets; none for keys without a header.
    pub(super) name: Option<String>,
    /// The header; the first line where there is none.
    pub(super) header: Span,
    /// The whole section.
    pub(super) place: Span,
    pub(super) entries: Vec<Entry>,
    index: BTreeMap<String, usize>,
}

impl Section {
    fn new(name: Option<String>, header: Span) -> Self {
        Self {
            name,
            place: header.clone(),
            header,
            entries: Vec::new(),
            index: BTreeMap::new(),
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&Entry> {
        self.index.get(key).and_then(|at| self.entries.get(*at))
    }
}

/// A file, as far as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parsed {
    pub(super) file: File,
    /// Its path, as the paste names it.
    pub(super) path: String,
    pub(super) sections: Vec<Section>,
    /// `[DEFAULT]`, whose keys every section has.
    pub(super) defaults: Option<Section>,
    pub(super) failure: Option<Failure>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Current {
    Nothing,
    Defaults,
    Section,
}

/// A parser that is given a file line by line.
#[derive(Debug)]
pub(super) struct Parser {
    parsed: Parsed,
    names: StringMap<()>,
    current: Current,
    /// Whether a line may continue a value.
    in_value: bool,
    indent: usize,
    first: bool,
}

impl Parser {
    pub(super) fn new(file: File, path: &str) -> Self {
        Self {
            parsed: Parsed {
                file,
                path: path.to_owned(),
                sections: Vec::new(),
                defaults: None,
                failure: None,
            },
            names: StringMap::default(),
            current: Current::Nothing,
            in_value: false,
            indent: 0,
            first: true,
        }
    }

    pub(super) fn finish(self) -> Parsed {
        self.parsed
    }

    /// Forgets the section: what comes next stands elsewhere in the paste. A file that the paste
    /// names goes on.
    pub(super) fn interrupt(&mut self) {
        if self.parsed.file == File::Unsaid {
            self.current = Current::Nothing;
            self.in_value = false;
        }
    }

    /// The next line, without its end.
    pub(super) fn line(&mut self, text: &str, place: Span) {
        let Some(line) = text.get(place.clone()) else {
            return;
        };
        let first = std::mem::replace(&mut self.first, false);
        let value = trim(line);
        if value.starts_with(['#', ';']) {
            return;
        }
        if value.is_empty() {
            if let Some(entry) = self.open_entry() {
                entry.blanks = entry.blanks.saturating_add(1);
            }
            return;
        }
        let blanks = line
            .len()
            .saturating_sub(line.trim_start_matches(is_blank).len());
        let start = place.start.saturating_add(blanks);
        let inner = start..start.saturating_add(value.len());
        let indent = line
            .chars()
            .take_while(|character| is_blank(*character))
            .count();
        if indent > self.indent && self.open_entry().is_some() {
            self.go_on(value, inner);
            return;
        }
        self.indent = indent;
        if let Some(name) = header(value) {
            self.begin(name, inner);
        } else if self.current == Current::Nothing && self.parsed.file != File::Unsaid {
            let why = if first && value.starts_with('\u{feff}') {
                Unparsable::ByteOrderMark
            } else {
                Unparsable::BeforeFirstSection
            };
            self.fail(why, inner.clone());
            // The parser gives up here; what a person would read goes on after the mark.
            if let Some(name) = value.strip_prefix('\u{feff}').and_then(header) {
                self.begin(name, inner);
            }
        } else {
            self.option(value, inner, &before(text, &place, start));
        }
    }

    fn fail(&mut self, why: Unparsable, place: Span) {
        self.parsed.failure.get_or_insert(Failure { why, place });
    }

    fn open_section(&mut self) -> Option<&mut Section> {
        match self.current {
            Current::Nothing => None,
            Current::Defaults => self.parsed.defaults.as_mut(),
            Current::Section => self.parsed.sections.last_mut(),
        }
    }

    fn open_entry(&mut self) -> Option<&mut Entry> {
        if !self.in_value {
            return None;
        }
        self.open_section()?.entries.last_mut()
    }

    fn go_on(&mut self, value: &str, place: Span) {
        let Some(section) = self.open_section() else {
            return;
        };
        section.place.end = place.end;
        let Some(entry) = section.entries.last_mut() else {
            return;
        };
        for _ in 0..=std::mem::take(&mut entry.blanks) {
            entry.value.push('\n');
        }
        entry.value.push_str(value);
        entry.value_place.end = place.end;
        entry.place.end = place.end;
        entry.glued.push(place.clone());
        if entry.is_nested() && !value.contains('=') {
            self.fail(Unparsable::IndentedWithoutEquals, place);
        }
    }

    fn begin(&mut self, name: &str, place: Span) {
        self.in_value = false;
        if name == "DEFAULT" {
            self.parsed
                .defaults
                .get_or_insert_with(|| Section::new(Some(name.to_owned()), place));
            self.current = Current::Defaults;
            return;
        }
        let is_new = self.names.insert(name, ());
        if !is_new && self.parsed.file != File::Unsaid {
            self.fail(Unparsable::SectionTwice, place.clone());
        }
        self.parsed
            .sections
            .push(Section::new(Some(name.to_owned()), place));
        self.current = Current::Section;
    }

    fn option(&mut self, value: &str, place: Span, (before, start): &(Span, String)) {
        let Some((key, rest)) = value.split_once(['=', ':']) else {
            // In a file that the paste does not name, the line may be of something else.
            if self.parsed.file != File::Unsaid || keys::is_of_sessions(&value.to_ascii_lowercase())
            {
                self.fail(Unparsable::NoSeparator, place);
            }
            return;
        };
        let key = trim(key).to_ascii_lowercase();
        if key.is_empty() {
            self.fail(Unparsable::NoKey, place);
            return;
        }
        let rest = trim(rest);
        let entry = Entry {
            value: rest.to_owned(),
            value_place: place.end.saturating_sub(rest.len())..place.end,
            place: place.clone(),
            key: key.clone(),
            before: before.clone(),
            start: start.clone(),
            glued: Vec::new(),
            blanks: 0,
        };
        if self.current == Current::Nothing {
            self.parsed.sections.push(Section::new(None, place.clone()));
            self.current = Current::Section;
        }
        let Some(section) = self.open_section() else {
            return;
        };
        section.place.end = place.end;
        let at = section.entries.len();
        section.entries.push(entry);
        let twice = section.index.insert(key, at).is_some();
        self.in_value = true;
        if twice {
            self.fail(Unparsable::KeyTwice, place);
        }
    }
}

/// The line break before a line and the blanks before its key, as a place and as text.
fn before(text: &str, line: &Span, key: usize) -> (Span, String) {
    let head = text.get(..line.start).unwrap_or_default();
    let line_break = ["\r\n", "\n", "\r"]
        .into_iter()
        .find(|line_break| head.ends_with(line_break));
    let start = line.start.saturating_sub(line_break.map_or(0, str::len));
    let indent = text.get(line.start..key).unwrap_or_default();
    (
        start..key,
        format!("{}{indent}", line_break.unwrap_or("\n")),
    )
}

/// What stands between the brackets, if the line starts as a header; what follows it does not count.
fn header(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix('[')?.rsplit_once(']')?;
    (!name.is_empty()).then_some(name)
}

/// The lines of a stretch, without their ends, which are those that Python knows.
pub(super) fn lines(text: &str, stretch: Span) -> impl Iterator<Item = Span> + '_ {
    let mut start = stretch.start;
    std::iter::from_fn(move || {
        let rest = text
            .get(start..stretch.end)
            .filter(|rest| !rest.is_empty())?;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = start..start.saturating_add(length);
        let after = rest.get(length..).unwrap_or_default();
        let end = if after.starts_with("\r\n") {
            2
        } else {
            usize::from(!after.is_empty())
        };
        start = line.end.saturating_add(end);
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::string_slice, reason = "a test that cannot go on should panic")]

    use super::*;

    fn parse(file: File, text: &str) -> Parsed {
        let mut parser = Parser::new(file, "~/.aws/config");
        for line in lines(text, 0..text.len()) {
            parser.line(text, line);
        }
        parser.finish()
    }

    fn failure(text: &str) -> Option<(Unparsable, &str)> {
        let failure = parse(File::Config, text).failure?;
        Some((failure.why, &text[failure.place]))
    }

    #[test]
    fn the_first_line_that_breaks_the_file_is_named() {
        for (text, why, line) in [
            ("[a]\nfoo\n", Unparsable::NoSeparator, "foo"),
            ("[a]\n= 1\n", Unparsable::NoKey, "= 1"),
            ("[a]\n[b]\n[a]\n", Unparsable::SectionTwice, "[a]"),
            ("[a]\nx = 1\nX = 2\n", Unparsable::KeyTwice, "X = 2"),
            ("x = 1\n[a]\n", Unparsable::BeforeFirstSection, "x = 1"),
            ("\u{feff}[a]\n", Unparsable::ByteOrderMark, "\u{feff}[a]"),
            (
                "[a]\nx =\n  7200\n",
                Unparsable::IndentedWithoutEquals,
                "7200",
            ),
        ] {
            assert_eq!(failure(text), Some((why, line)), "{text:?}");
        }
        assert_eq!(
            failure("[a]\r\nx = 1\r\r[b] # c\rs3 =\n  y = 2\n# z\n ; z\n"),
            None
        );
    }

    #[test]
    fn deeper_lines_belong_to_the_value_above() {
        let text =
            "[a]\nsource_profile = x\n\n  duration_seconds = 1\n[b]\n  y : 2\n  z=3 # c\n y2=";
        let parsed = parse(File::Config, text);
        let entry = parsed.sections[0].get("source_profile").expect("a key");
        assert_eq!(entry.value, "x\n\nduration_seconds = 1");
        assert_eq!(&text[entry.glued[0].clone()], "duration_seconds = 1");
        let entry = parsed.sections[1].get("z").expect("a key");
        assert_eq!(
            (entry.value.as_str(), &text[entry.value_place.clone()]),
            ("3 # c", "3 # c")
        );
        assert_eq!(parsed.sections[1].get("y").expect("a key").value, "2");
        assert_eq!(&text[parsed.sections[0].place.clone()], &text[..46]);
    }

    #[test]
    fn keys_without_a_header_are_a_section_of_a_file_that_is_not_named() {
        let text = "role_arn = a\nsome words\nsource_profile = b\n[c]\nx = 1\n[c]\nx = 2\n";
        let parsed = parse(File::Unsaid, text);
        assert_eq!(parsed.failure, None);
        assert_eq!(parsed.sections[0].name, None);
        assert_eq!(parsed.sections[0].entries.len(), 2);
        assert_eq!(parsed.sections.len(), 3);
    }
}
