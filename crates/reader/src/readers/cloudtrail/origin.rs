//! Texts that stand in the paste in an escaped form: JSON in a JSON string, JSON in a cell of CSV.

use crate::evidence::span::Span;

/// A text, and where its bytes stand in the paste.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) origin: Origin,
}

/// Where the bytes of a text stand in the paste.
#[derive(Debug)]
pub(super) struct Origin {
    /// Where a run starts, in the text and in the paste.
    runs: Vec<(usize, usize)>,
}

impl Origin {
    /// A text that stands there as it is.
    pub(super) fn at(start: usize) -> Self {
        Self {
            runs: vec![(0, start)],
        }
    }

    /// The same behind an opening bracket that the paste does not have.
    pub(super) fn behind_bracket(start: usize) -> Self {
        Self {
            runs: vec![(0, start), (1, start)],
        }
    }

    fn outer(&self, at: usize) -> usize {
        let behind = self.runs.partition_point(|(inner, _)| *inner <= at);
        self.runs
            .get(behind.saturating_sub(1))
            .map_or(at, |(inner, outer)| {
                outer.saturating_add(at.saturating_sub(*inner))
            })
    }

    /// Where that stretch of the text stands.
    fn place(&self, start: usize, end: usize) -> Span {
        let start = self.outer(start);
        start..self.outer(end).max(start)
    }
}

/// A text that is looked at, with its origin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Within<'a> {
    pub(super) text: &'a str,
    pub(super) origin: &'a Origin,
}

impl Within<'_> {
    fn offset(self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// Where a part of this text stands in the paste.
    pub(super) fn place(self, part: &str) -> Span {
        let start = self.offset(part);
        self.origin.place(start, start.saturating_add(part.len()))
    }

    /// What a JSON string says; the part is all between its quotation marks.
    pub(super) fn unescaped(self, part: &str) -> Text {
        self.decoded(part, |rest| {
            let mut chars = rest.strip_prefix('\\')?.chars();
            let (meant, length) = match chars.next()? {
                'n' => ('\n', 2),
                't' => ('\t', 2),
                'r' => ('\r', 2),
                'b' => ('\u{8}', 2),
                'f' => ('\u{c}', 2),
                'u' => {
                    let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
                    (
                        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
                        6,
                    )
                }
                same => (same, same.len_utf8().saturating_add(1)),
            };
            Some((meant, length))
        })
    }

    /// What a quoted cell of CSV says; the part is all between its quotation marks.
    pub(super) fn undoubled(self, part: &str) -> Text {
        self.decoded(part, |rest| rest.starts_with("\"\"").then_some(('"', 2)))
    }

    /// The text with each escape, as that function reads it, replaced by what it means.
    fn decoded(self, part: &str, escape: fn(&str) -> Option<(char, usize)>) -> Text {
        let start = self.offset(part);
        let mut text = String::with_capacity(part.len());
        let mut runs = vec![(0, self.origin.outer(start))];
        let mut from = 0;
        let mut at = 0;
        while let Some(found) = part
            .get(at..)
            .and_then(|rest| rest.bytes().position(|byte| matches!(byte, b'\\' | b'"')))
        {
            at = at.saturating_add(found);
            let Some((meant, length)) = part.get(at..).and_then(escape) else {
                at = at.saturating_add(1);
                continue;
            };
            text.push_str(part.get(from..at).unwrap_or_default());
            runs.push((text.len(), self.origin.outer(start.saturating_add(at))));
            text.push(meant);
            at = at.saturating_add(length);
            from = at;
            runs.push((text.len(), self.origin.outer(start.saturating_add(at))));
        }
        text.push_str(part.get(from..).unwrap_or_default());
        Text {
            text,
            origin: Origin { runs },
        }
    }
}

impl Text {
    pub(super) fn within(&self) -> Within<'_> {
        Within {
            text: &self.text,
            origin: &self.origin,
        }
    }
}
