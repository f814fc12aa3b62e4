//! Lines of the advisor's own notation.

use crate::evidence::found::Found;
use crate::evidence::reader::{Begins, Directness, Format, Reader, Recognises, Segments};
use session_advisor_core::notation;
use session_advisor_explain::reading::Kind;

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Notation,
        length,
        ends_files: false,
    }),
    read,
    directness: Directness::Scenario,
};

fn length(rest: &str, _: Begins) -> Option<usize> {
    let line = rest.split_inclusive('\n').next()?;
    let start = line.trim_start();
    (start.starts_with("v1~") || start.starts_with("v1.")).then_some(line.len())
}

fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    for span in segments.spans(Format::Notation) {
        found.kind(Kind::Notation);
        let line = text.get(span.clone()).unwrap_or_default();
        if let Ok(scenario) = notation::read(line.trim()) {
            found.scenarios.push((scenario, span));
        }
    }
}
