//! Collects what is seen, each thing once and in the order of the text.

use super::words;
use crate::collections::map::StringMap;
use crate::collections::sort::sorted_by_start;
use crate::evidence::found::Found;
use crate::evidence::note::{Annotation, Note, Suspect};
use crate::evidence::sighting::{ErrorSighting, LogFact};
use crate::evidence::span::Span;
use session_advisor_core::model::{Operation, Reason, Seconds};
use session_advisor_explain::reading::Kind;

/// What was seen so far.
#[derive(Default)]
pub(super) struct Collector {
    found: Found,
    /// Reasons and calls that are there already: a log may repeat an error a million times.
    known: StringMap<()>,
}

/// More notes than that, and more lines of a log, tell nobody anything.
const MOST: usize = 200;

impl Collector {
    /// An error. False if the same one is there already.
    pub(super) fn error(&mut self, seen: ErrorSighting) -> bool {
        self.kind(Kind::ErrorText);
        let operation = seen.operation.map(Operation::name);
        let operation = operation.or(seen.other_operation.as_deref());
        let reason = seen.reason.map_or("", |reason| reason.name());
        let key = [reason, operation.unwrap_or_default()].join(" ");
        let new = self.known.insert(&key, ());
        if new {
            self.found.errors.push(seen);
        }
        new
    }

    pub(super) fn log(&mut self, logged: LogFact, place: Span) {
        self.kind(Kind::ClientLog);
        let known = &self.found.log_facts;
        if known.len() < MOST && !known.contains(&logged) {
            self.part(words::logged(&logged, &place));
            self.found.log_facts.push(logged);
        }
    }

    pub(super) fn part(&mut self, part: Annotation) {
        if !part.place.is_empty() {
            self.found.parts.push(part);
        }
    }

    /// The same thing is said once, wherever else it shows.
    pub(super) fn note(&mut self, note: Note) {
        let known = &self.found.notes;
        let is_same = |it: &Note| it.code == note.code && it.text == note.text;
        if known.len() < MOST && !known.iter().any(is_same) {
            self.found.notes.push(note);
        }
    }

    pub(super) fn suspect(&mut self, rule: Reason, why: &'static str) {
        if !self.found.suspects.iter().any(|it| it.rule == rule) {
            self.found.suspects.push(Suspect { rule, why });
        }
    }

    pub(super) fn kind(&mut self, kind: Kind) {
        self.found.kind(kind);
    }

    /// What a client was last said to ask.
    pub(super) fn last_asked(&self) -> Option<Seconds> {
        self.found
            .log_facts
            .iter()
            .rev()
            .find_map(|logged| match logged {
                LogFact::Asks(seconds) => Some(*seconds),
                _ => None,
            })
    }

    pub(super) fn found(self) -> Found {
        let parts = sorted_by_start(self.found.parts, |part| part.place.end);
        let mut parts = sorted_by_start(parts, |part| part.place.start);
        // What overlaps would be marked twice.
        let mut end = 0;
        parts.retain(|part| {
            let apart = part.place.start >= end;
            if apart {
                end = part.place.end;
            }
            apart
        });
        Found {
            errors: sorted_by_start(self.found.errors, |seen| seen.place.start),
            parts,
            ..self.found
        }
    }
}
