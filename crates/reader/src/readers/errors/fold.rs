//! A text without what wrapping, markup and colours add to it: no whitespace, one kind of quotation
//! mark, no escape sequences. Words are found in it wherever a line was broken.

use crate::evidence::span::Span;

/// A stretch of the text, folded.
#[derive(Debug)]
pub(super) struct Folded {
    /// What is left of it.
    pub(super) bytes: Vec<u8>,
    /// Where in `bytes` something was left out or replaced, and what place of the text goes on there.
    anchors: Vec<(usize, usize)>,
    /// Where lines start in `bytes`.
    lines: Vec<usize>,
    /// Where paragraphs start in `bytes`.
    paragraphs: Vec<usize>,
    end: usize,
}

/// What is read as something else, or as nothing.
const READ_AS: [(&str, &str); 30] = [
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
    ("&nbsp;", ""),
    ("\\u0027", "'"),
    ("\\u0022", "\""),
    ("\\n", ""),
    ("\\r", ""),
    ("\\t", ""),
    ("\\\"", "\""),
    ("\\'", "'"),
    ("\\/", "/"),
    ("‘", "'"),
    ("’", "'"),
    ("“", "\""),
    ("”", "\""),
    ("│", ""),
    ("╷", ""),
    ("╵", ""),
    ("┃", ""),
    ("\u{a0}", ""),
    ("\u{200b}", ""),
    ("\u{feff}", ""),
    ("`", "'"),
    ("\u{1b}[", ""),
];

impl Folded {
    pub(super) fn new(text: &str, stretch: Span) -> Self {
        let bytes = text.as_bytes();
        let end = stretch.end.min(bytes.len());
        let mut folded = Self {
            bytes: Vec::with_capacity(end.saturating_sub(stretch.start)),
            anchors: vec![(0, stretch.start)],
            lines: vec![0],
            paragraphs: vec![0],
            end,
        };
        let mut at = stretch.start;
        let mut line_has_text = true;
        let mut copied = true;
        while let Some(rest) = bytes.get(at..end).filter(|rest| !rest.is_empty()) {
            let first = rest.first().copied().unwrap_or_default();
            if first == b'\n' {
                folded.line(line_has_text);
                line_has_text = false;
            }
            if first.is_ascii_whitespace() {
                at = at.saturating_add(1);
                // Quoting at the start of a line, as in mails.
                if first == b'\n' {
                    while matches!(bytes.get(at), Some(b'>' | b'|')) && at < end {
                        at = at.saturating_add(1);
                    }
                }
                copied = false;
                continue;
            }
            let replaced = matches!(first, b'&' | b'\\' | b'`' | 0x1b | 0xC2 | 0xE2 | 0xEF)
                .then(|| {
                    READ_AS
                        .iter()
                        .find(|(from, _)| rest.starts_with(from.as_bytes()))
                })
                .flatten();
            line_has_text = true;
            let Some((from, to)) = replaced else {
                if !copied {
                    folded.anchors.push((folded.bytes.len(), at));
                    copied = true;
                }
                folded.bytes.push(first);
                at = at.saturating_add(1);
                continue;
            };
            if !to.is_empty() {
                folded.anchors.push((folded.bytes.len(), at));
                folded.bytes.extend_from_slice(to.as_bytes());
            }
            at = at.saturating_add(from.len());
            if first == 0x1b {
                // A colour ends with a letter.
                let code = bytes.get(at..end).unwrap_or_default();
                let letter = code.iter().take(16).position(u8::is_ascii_alphabetic);
                at = at.saturating_add(letter.map_or(0, |length| length.saturating_add(1)));
            }
            copied = false;
        }
        folded
    }

    fn line(&mut self, had_text: bool) {
        let here = self.bytes.len();
        if !had_text && self.paragraphs.last() != Some(&here) {
            self.paragraphs.push(here);
        }
        if self.lines.last() != Some(&here) {
            self.lines.push(here);
        }
    }

    /// Where in the text that byte stands.
    pub(super) fn origin(&self, at: usize) -> usize {
        let index = self.anchors.partition_point(|(folded, _)| *folded <= at);
        let (folded, text) = self
            .anchors
            .get(index.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        text.saturating_add(at.saturating_sub(folded)).min(self.end)
    }

    /// Where in the text that stretch stands.
    pub(super) fn place(&self, from: usize, to: usize) -> Span {
        let start = self.origin(from);
        let end = to
            .checked_sub(1)
            .filter(|last| *last >= from)
            .map_or(start, |last| self.origin(last).saturating_add(1));
        start..end.clamp(start, self.end.max(start))
    }

    /// The line around that byte.
    pub(super) fn line_at(&self, at: usize) -> Span {
        around(&self.lines, at, self.bytes.len())
    }

    /// The paragraph around that byte.
    pub(super) fn paragraph_at(&self, at: usize) -> Span {
        around(&self.paragraphs, at, self.bytes.len())
    }

    /// That part of the folded text, as far as the text goes.
    pub(super) fn get(&self, place: Span) -> &[u8] {
        let end = place.end.min(self.bytes.len());
        self.bytes
            .get(place.start.min(end)..end)
            .unwrap_or_default()
    }
}

fn around(starts: &[usize], at: usize, end: usize) -> Span {
    let next = starts.partition_point(|start| *start <= at);
    let start = starts
        .get(next.saturating_sub(1))
        .copied()
        .unwrap_or_default();
    start..starts.get(next).copied().unwrap_or(end)
}

/// Words, folded like a text, without case.
pub(super) fn folded_words(words: &str) -> Vec<u8> {
    Folded::new(words, 0..words.len())
        .bytes
        .to_ascii_lowercase()
}
