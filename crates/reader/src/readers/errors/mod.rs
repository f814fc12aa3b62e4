//! Error texts and client logs: the words in which a request was refused or failed, told apart by
//! cause.
//!
//! A stretch is folded ([`fold`]), all phrases of the [`phrases`] are found in it in one pass
//! ([`matcher`]), and then each cause is read with what stands around it: the call ([`wrappers`]), who
//! made it and which role it names ([`arns`]), and what was asked ([`amounts`]).

mod amounts;
mod arns;
mod causes;
mod collector;
mod fold;
mod logs;
mod matcher;
mod notes;
mod phrases;
mod ranges;
mod refusals;
mod stretch;
#[cfg(test)]
mod tests;
mod unexplained;
mod words;
mod wrappers;

use crate::collections::sort::sorted_by_start;
use crate::evidence::found::Found;
use crate::evidence::reader::{Directness, Reader};
use crate::evidence::span::Span;
use collector::Collector;
use stretch::Stretch;

pub(crate) static READER: Reader = Reader {
    recognises: None,
    read: |text, segments, found| {
        let prose = sorted_by_start(segments.rest(), |it| it.start);
        *found = read(text, &prose);
        found.unclaimed = prose;
    },
    directness: Directness::Text,
};

/// Reads the stretches of the text that are prose, logs and error messages.
pub(crate) fn read(text: &str, stretches: &[Span]) -> Found {
    let mut collector = Collector::default();
    for place in stretches {
        let stretch = Stretch::new(text, place.clone());
        logs::read(&stretch, &mut collector);
        refusals::read(&stretch, &mut collector);
    }
    collector.found()
}
