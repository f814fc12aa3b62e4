//! Splits a text into segments of one format each, and has them read.
//!
//! Which segments there are, the readers say; what none of them recognises is prose.

mod folded;

use crate::collections::sort::sorted_by_start;
use crate::evidence::found::Found;
use crate::evidence::reader::{Format, Segment, Segments};
use crate::evidence::span::Span;
use crate::readers::READERS;

/// Everything that the readers find in a text.
pub(crate) fn found(text: &str) -> Found {
    let text = &*folded::folded(text, |line| is_of(Format::Shell, line));
    let mut segments = segments(text);
    let mut found = Vec::new();
    for reader in READERS {
        let mut its = Found::default();
        (reader.read)(text, &mut segments, &mut its);
        found.push((reader.directness as usize, its));
    }
    let mut all = Found::default();
    for (_, its) in sorted_by_start(found, |(directness, _)| *directness) {
        all.append(its);
    }
    all
}

fn segments(text: &str) -> Segments {
    let mut segments = Segments::default();
    let mut prose: Option<Span> = None;
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let (format, length) = segment_at(rest);
        let span = start..start.saturating_add(length);
        start = span.end;
        if format == Format::Prose {
            prose = Some(prose.map_or(span.start, |before| before.start)..span.end);
        } else {
            if let Some(before) = prose.take() {
                segments.add(Segment::new(Format::Prose, before));
            }
            segments.add(Segment::new(format, span));
        }
    }
    if let Some(last) = prose {
        segments.add(Segment::new(Format::Prose, last));
    }
    segments
}

/// The format of what starts at the start of a line, and how many bytes it takes.
fn segment_at(rest: &str) -> (Format, usize) {
    for recognises in READERS.iter().filter_map(|it| it.recognises.as_ref()) {
        if let Some(length) = (recognises.length)(rest, ends_file) {
            return (recognises.format, length);
        }
    }
    let line = rest.split_inclusive('\n').next();
    (Format::Prose, line.map_or(rest.len(), str::len))
}

/// Whether a segment of that format begins at the start of a line, whatever else may begin there.
fn is_of(format: Format, rest: &str) -> bool {
    READERS
        .iter()
        .filter_map(|it| it.recognises.as_ref())
        .any(|it| it.format == format && (it.length)(rest, |_| false).is_some())
}

/// Whether something begins there that ends a file without an end of its own.
fn ends_file(rest: &str) -> bool {
    READERS
        .iter()
        .filter_map(|it| it.recognises.as_ref())
        .any(|it| it.ends_files && (it.length)(rest, |_| false).is_some())
}
