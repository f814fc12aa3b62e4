//! Settings in braces that some tools print: `account { … }`. They are of no kind that is read.

use crate::evidence::found::Found;
use crate::evidence::reader::{Begins, Directness, Format, Reader, Recognises, Segments};

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Braces,
        length,
        ends_files: false,
    }),
    read,
    directness: Directness::Text,
};

fn read(_: &str, segments: &mut Segments, found: &mut Found) {
    found.unclaimed = segments.spans(Format::Braces);
}

fn length(text: &str, _: Begins) -> Option<usize> {
    let mut length = 0_usize;
    for line in text.split_inclusive('\n') {
        let is_head = length == 0;
        length = length.saturating_add(line.len());
        let line = line.trim();
        let is_plain = |it: &str| {
            it.starts_with(|first: char| first.is_ascii_alphabetic())
                && it
                    .bytes()
                    .all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'))
        };
        if is_head {
            let name = line.strip_suffix('{')?.trim_end();
            if !is_plain(name) || matches!(name, "try" | "do" | "else" | "finally") {
                return None;
            }
        } else if line == "}" {
            return Some(length);
        } else if !line.split_once(':').is_some_and(|(key, _)| is_plain(key)) {
            return None;
        }
    }
    None
}
