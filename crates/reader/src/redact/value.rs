//! Where a value starts and ends, in the many ways in which one can be quoted.

use super::found::{byte, is_base64, run};
use crate::evidence::span::Span;

/// A quotation mark, escaped or encoded as the text around it demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// With so many backslashes before it.
    Plain(u8, usize),
    /// `%22`, `&quot;` and the like.
    Encoded(&'static [u8]),
    /// `“` or `”`.
    Typographic,
}

const ENCODED: [&[u8]; 7] = [
    b"%22", b"%27", b"%2522", b"&quot;", b"&#34;", b"&#39;", b"\\u0022",
];
const TYPOGRAPHIC: [&[u8]; 5] = [
    "“".as_bytes(),
    "”".as_bytes(),
    "„".as_bytes(),
    "‘".as_bytes(),
    "’".as_bytes(),
];

/// The mark at that place, and where it ends.
fn mark(bytes: &[u8], at: usize) -> Option<(Mark, usize)> {
    let rest = bytes.get(at..)?;
    if let Some(encoded) = ENCODED.iter().find(|it| rest.starts_with(it)) {
        return Some((Mark::Encoded(encoded), at.saturating_add(encoded.len())));
    }
    if let Some(mark) = TYPOGRAPHIC.iter().find(|it| rest.starts_with(it)) {
        return Some((Mark::Typographic, at.saturating_add(mark.len())));
    }
    let quote = run(bytes, at, |it| it == b'\\');
    let depth = quote.saturating_sub(at);
    let found = byte(bytes, quote);
    (depth <= 3 && matches!(found, b'"' | b'\'' | b'`'))
        .then(|| (Mark::Plain(found, depth), quote.saturating_add(1)))
}

/// Behind the mark at that place, if one is there.
pub(super) fn skip_mark(bytes: &[u8], at: usize) -> Option<usize> {
    mark(bytes, at).map(|(_, end)| end)
}

/// Where a value that was opened by that mark ends: at its like, or with the line.
fn closing(bytes: &[u8], from: usize, opened: Mark) -> usize {
    let mut at = from;
    let mut backslashes = 0_usize;
    while let Some(next) = bytes.get(at..).and_then(<[u8]>::first) {
        let ends = match opened {
            _ if *next == b'\n' => return at,
            Mark::Plain(quote, depth) => *next == quote && backslashes <= depth,
            Mark::Encoded(encoded) => bytes
                .get(at..)
                .is_some_and(|rest| rest.starts_with(encoded)),
            Mark::Typographic => {
                *next == 0xE2
                    && TYPOGRAPHIC
                        .iter()
                        .any(|it| bytes.get(at..).is_some_and(|rest| rest.starts_with(it)))
            }
        };
        if ends {
            return match opened {
                Mark::Plain(..) => at.saturating_sub(backslashes),
                _ => at,
            };
        }
        backslashes = if *next == b'\\' {
            backslashes.saturating_add(1)
        } else {
            0
        };
        at = at.saturating_add(1);
    }
    at
}

/// Where a value without quotation marks may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// At whitespace.
    Space,
    /// At anything that no format lets stand in a bare value.
    Punctuation,
    /// At a quotation mark or with the line.
    Line,
}

/// A value that starts there: without its marks, and where to go on behind it.
pub(super) fn value(bytes: &[u8], at: usize, until: Until) -> (Span, usize) {
    // Python's b"…", C#'s @"…", bash's $'…'.
    let opened = mark(bytes, at).or_else(|| {
        matches!(byte(bytes, at), b'b' | b'f' | b'r' | b'u' | b'@' | b'$')
            .then(|| mark(bytes, at.saturating_add(1)))
            .flatten()
    });
    if let Some((mark, start)) = opened {
        let end = closing(bytes, start, mark);
        let wrapped = wrapped(bytes, start, end);
        return (start..wrapped, wrapped);
    }
    let end = run(bytes, at, |it| match until {
        Until::Space => !it.is_ascii_whitespace(),
        Until::Line => !matches!(it, b'\n' | b'\r' | b'"' | b'\''),
        Until::Punctuation => {
            !it.is_ascii_whitespace()
                && !matches!(
                    it,
                    b'"' | b'\'' | b'`' | b'<' | b',' | b';' | b'}' | b'&' | b'|' | b'\\'
                )
        }
    });
    // A call's closing parenthesis, a list's bracket: no part of the value that they end.
    let end = if until == Until::Punctuation {
        trim_end(bytes, at, end)
    } else {
        end
    };
    let wrapped = wrapped(bytes, at, end);
    (at..wrapped, wrapped)
}

fn trim_end(bytes: &[u8], start: usize, mut end: usize) -> usize {
    let opened = bytes
        .get(start..end)
        .is_some_and(|value| value.iter().any(|it| matches!(it, b'(' | b'[')));
    while !opened && end > start && matches!(byte(bytes, end.saturating_sub(1)), b')' | b']') {
        end = end.saturating_sub(1);
    }
    end
}

/// The end of a value of base64 that ends with its line and goes on in the next ones.
pub(super) fn wrapped(bytes: &[u8], start: usize, end: usize) -> usize {
    const WIDTH: usize = 48;
    // Padding ends a text of base64; elsewhere an equals sign belongs to the next setting.
    let padded = |line: &[u8]| {
        line.trim_ascii_end()
            .iter()
            .rev()
            .skip(2)
            .all(|it| *it != b'=')
    };
    let wide =
        |line: &[u8]| line.len() >= WIDTH && line.iter().all(|it| is_base64(*it)) && padded(line);
    let mut last = end;
    if !wide(bytes.get(start..end).unwrap_or_default()) {
        return end;
    }
    loop {
        let newline = run(bytes, last, |it| it == b'\r');
        if byte(bytes, newline) != b'\n' {
            return last;
        }
        let from = run(bytes, newline.saturating_add(1), |it| {
            matches!(it, b' ' | b'\t')
        });
        let to = run(bytes, from, is_base64);
        let ends_line = matches!(
            byte(bytes, to),
            0 | b'\n' | b'\r' | b'"' | b'\'' | b'<' | b'&'
        );
        let line = bytes.get(from..to).unwrap_or_default();
        // The last line may be short; then it must not be a word.
        let tail = line
            .iter()
            .any(|it| !it.is_ascii_lowercase() && !matches!(it, b'-' | b'_'));
        if line.is_empty() || !ends_line || !padded(line) || !(wide(line) || tail) {
            return last;
        }
        last = to;
        if line.len() < WIDTH {
            return last;
        }
    }
}
