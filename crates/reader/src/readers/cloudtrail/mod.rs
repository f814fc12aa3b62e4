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
pub(crate) mod words;

use super::errors::{ErrorSighting, Hint};
use crate::evidence::call_chain::Run;
use crate::evidence::span::Span;
use crate::formats::json::{lenient, repair};
use crate::reading::{Note, Part, Unread, WhyUnread};
pub(crate) use caller::Who;
use event::Event;
use extent::loose_extent;
use fields::Fields;
use look::fragment_extent;
use origin::Origin;
use session_advisor_core::model::{Operation, Reason, Seconds};
pub(crate) use table::extent as table_extent;

/// What a part of a record means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Who called.
    Caller(Who),
    /// What was called.
    Call(Operation),
    /// The role that was asked for.
    Role,
    /// How long it was asked for.
    Asked(Seconds),
    /// Something that is no duration stands where one belongs.
    AskedOther,
    /// When the session ends, and how long it lasts.
    Expiration(Option<Seconds>),
    /// What AWS answered instead.
    Error(Option<Reason>),
    /// MFA was passed in this call.
    Mfa,
    /// Whether the caller's own session was opened with MFA.
    MfaOfCaller,
}

/// What is worth knowing about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quirk {
    /// It was written in the account of the role, which sees little of the caller.
    SeenFromTarget,
    /// A session's key that starts as only long-term keys do, as in AWS's own examples.
    LongTermKeyOfSession,
    /// The expiration says how much was granted.
    Granted(Seconds),
    /// The expiration cannot belong to this call.
    ExpirationDoesNotFit,
    /// The session ends before what was asked is over.
    EndsEarlier {
        /// Asked.
        asked: Seconds,
        /// Granted.
        granted: Seconds,
    },
    /// The caller's session was opened with MFA.
    MfaOfCaller,
    /// Nothing was asked, so this much applies.
    NothingAsked(Seconds),
    /// The record, or the export, shows no parameters.
    NoParameters,
    /// What fails the check of the duration may leave no record.
    MayLeaveNoRecord,
    /// Of so many calls only some are shown.
    Many {
        /// That many.
        shown: usize,
        /// Of that many.
        of: usize,
    },
}

/// A call that was recorded, with the calls that led to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Call {
    /// All of them, by the name, role and time of this one, where its record stands.
    pub(crate) run: Run,
    /// What its own error proves.
    pub(crate) errors: Vec<ErrorSighting>,
    /// What that only suggests.
    pub(crate) suspects: Vec<(Reason, Hint)>,
}

/// What the records of a paste tell.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct Records {
    /// The calls, each chain by its last one.
    pub(crate) calls: Vec<Call>,
    /// Whether there are any records at all.
    pub(crate) any: bool,
    /// What was understood.
    pub(crate) parts: Vec<Part>,
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
                why: WhyUnread::BrokenJson,
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
