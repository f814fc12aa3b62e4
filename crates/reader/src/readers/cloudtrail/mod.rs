//! CloudTrail records: who called STS or the sign-in endpoint, for what, for how long, and what
//! became of it.
//!
//! Records are found ([`finder`], [`table`]) and only those that say something about sessions are read:
//! their fields ([`fields`]), what these mean ([`event`], [`caller`]), and which record's session made
//! which other call ([`chains`]).

mod caller;
mod caller_kind;
mod chains;
mod event;
mod extent;
mod fields;
mod finder;
mod origin;
mod table;
mod time;
mod trail;
mod words;

use crate::evidence::found::Found;
use crate::evidence::note::Unread;
use crate::evidence::reader::{Begins, Directness, Format, Reader, Recognises, Segments};
use crate::evidence::span::Span;
use crate::formats::json::{self, lenient, repair};
use event::Event;
use extent::loose_extent;
use fields::Fields;
use finder::fragment_extent;
use origin::Origin;
use trail::Trail;

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Json,
        length,
        ends_files: false,
    }),
    read,
    directness: Directness::Record,
};

/// Of a whole document of JSON, which may hold records, of records that are none, and of tables of them.
fn length(rest: &str, _: Begins) -> Option<usize> {
    if let Some((length, true)) = json::reach(rest) {
        return Some(length);
    }
    loose_extent(rest)
        .or_else(|| fragment_extent(rest))
        .or_else(|| table::extent(rest))
}

/// Reads the records among the JSON documents, and the tables of them.
fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    let mut trail = Trail::default();
    let mut tables = Vec::new();
    for segment in segments.take(Format::Json) {
        let document = text.get(segment.span.clone()).unwrap_or_default();
        if !json::starts(document) && table::extent(document).is_some() {
            tables.push(segment.span);
        } else if !trail.document(document, &segment.span) {
            segments.add(segment);
        }
    }
    for place in tables {
        let table = text.get(place.clone()).unwrap_or_default();
        table::read(table, place.start, &mut trail);
    }
    chains::records(trail, found);
}

impl Trail {
    /// Reads a document; false where it holds no record.
    fn document(&mut self, document: &str, place: &Span) -> bool {
        let before = (self.count, self.calls.len());
        if document.trim_start().starts_with('"') {
            self.fragment(document, place);
            return self.count > before.0;
        }
        let origin = Origin::at(place.start);
        if finder::find(document, &origin, self) {
            return self.count > before.0;
        }
        // It is broken: what could be read up to there is read again.
        let is_other = self
            .other
            .as_ref()
            .is_some_and(|it| it.place.start >= place.start);
        self.other.take_if(|_| is_other);
        self.count = before.0;
        self.calls.truncate(before.1);
        if !document.contains("event") && !document.contains("userIdentity") {
            return false;
        }
        let read_leniently = lenient(document);
        if finder::find(&read_leniently, &origin, self) {
            return self.count > before.0;
        }
        self.count = before.0;
        self.calls.truncate(before.1);
        let Some((repaired, broken_at)) = repair(&read_leniently) else {
            return false;
        };
        finder::find(&repaired, &origin, self);
        let found = self.count > before.0;
        if found {
            let broken = place.start.saturating_add(broken_at.saturating_sub(1));
            self.unread.push(Unread {
                place: broken..place.end.max(broken),
                why: json::BROKEN,
            });
        }
        found
    }

    /// Reads members without the brackets around them.
    fn fragment(&mut self, document: &str, place: &Span) {
        let whole = lenient(&["{", document].concat());
        let closed = repair(&whole).map_or(whole, |(closed, _)| closed);
        finder::find(&closed, &Origin::behind_bracket(place.start), self);
    }

    /// Whether a record of that call is to be read.
    fn wants(&mut self, name: &str, source: &str) -> bool {
        self.count = self.count.saturating_add(1);
        event::operation(name, source).is_some() || self.other.is_none()
    }

    fn record(&mut self, fields: &Fields) {
        let event = Event::read(fields);
        if event.step.is_some() {
            self.calls.push(event);
        } else if self.other.is_none() {
            self.other = Some(event);
        }
    }
}
