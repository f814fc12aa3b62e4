//! CloudTrail records: who called STS or the sign-in endpoint, for what, for how long, and what
//! became of it.
//!
//! Records are found ([`look`], [`table`]) and only those that say something about sessions are read:
//! their fields ([`fields`]), what these mean ([`event`], [`caller`]), and which record's session made
//! which other call ([`chains`]).

mod caller;
mod chains;
mod event;
mod extent;
mod fields;
mod look;
mod origin;
mod table;
mod time;
mod words;

use super::errors::ErrorSighting;
use crate::evidence::call_chain::Run;
use crate::evidence::note::{Annotation, Note, Suspect, Unread};
use crate::evidence::span::Span;
use crate::formats::json::{self, lenient, repair};
use event::Event;
use extent::loose_extent;
use fields::Fields;
use look::fragment_extent;
use origin::Origin;
pub(crate) use table::extent as table_extent;
pub(crate) use words::may_leave_no_record;

/// A call that was recorded, with the calls that led to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Call {
    /// All of them, by the name, role and time of this one, where its record stands.
    pub(crate) run: Run,
    /// What its own error proves.
    pub(crate) errors: Vec<ErrorSighting>,
    /// What that only suggests.
    pub(crate) suspects: Vec<Suspect>,
}

/// What the records of a paste tell.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct Records {
    /// The calls, each chain by its last one.
    pub(crate) calls: Vec<Call>,
    /// Whether there are any records at all.
    pub(crate) any: bool,
    /// What was understood.
    pub(crate) parts: Vec<Annotation>,
    /// What was not.
    pub(crate) unread: Vec<Unread>,
    /// What is worth knowing, whichever call it is about.
    pub(crate) notes: Vec<Note>,
}

/// Reads the records among the JSON documents, and the tables of them. Gives back the documents that
/// hold none.
pub(crate) fn read(text: &str, documents: &[Span], tables: &[Span]) -> (Records, Vec<Span>) {
    let mut trail = Trail::default();
    let mut rest = Vec::new();
    for place in documents {
        let document = text.get(place.clone()).unwrap_or_default();
        if !trail.document(document, place) {
            rest.push(place.clone());
        }
    }
    for place in tables {
        table::read(
            text.get(place.clone()).unwrap_or_default(),
            place.start,
            &mut trail,
        );
    }
    (chains::records(trail), rest)
}

/// How many bytes the records take that start at the start of this line, where JSON of which the reach
/// is given does not hold them whole; none if none do.
pub(crate) fn extent(text: &str, json: Option<(usize, bool)>) -> Option<usize> {
    match json {
        Some((_, true)) => None,
        _ => loose_extent(text).or_else(|| fragment_extent(text)),
    }
}

/// What was found so far.
#[derive(Debug, Default)]
struct Trail {
    /// How many records there were, of any kind.
    count: usize,
    calls: Vec<Event>,
    /// The first record that is about something else: it tells who somebody is.
    other: Option<Event>,
    unread: Vec<Unread>,
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
        if look::look(document, &origin, self) {
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
        if look::look(&read_leniently, &origin, self) {
            return self.count > before.0;
        }
        self.count = before.0;
        self.calls.truncate(before.1);
        let Some((repaired, broken_at)) = repair(&read_leniently) else {
            return false;
        };
        look::look(&repaired, &origin, self);
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
        look::look(&closed, &Origin::behind_bracket(place.start), self);
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
