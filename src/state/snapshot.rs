//! A snapshot of what is entered, for undo and redo.

use super::form::Draft;
use super::link::View;
use session_advisor_core::model::{ErrorClass, Identity, RemedyName, Scenario, Source, SourceKind};
use session_advisor_core::notation::{self, NotationError, Problem};
use std::rc::Rc;

/// What is entered, and what is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Snapshot {
    /// The last entry that could be read as a whole: the one that is answered.
    pub(crate) scenario: Rc<Scenario>,
    /// The form, as typed.
    pub(crate) draft: Draft,
    /// The line, as typed.
    pub(crate) line: Line,
    /// The error of a call that the scenario does not hold, as it was pasted; until something else
    /// changes.
    pub(crate) elsewhere: Option<ErrorClass>,
    /// The change that was made last, until something else changes.
    pub(crate) applied: Option<Applied>,
    /// Whether the link that led here breaks off, and the form holds what stands before the break; until
    /// something else changes.
    pub(crate) damaged: bool,
    pub(super) address: Address,
}

/// A change of the scenario that is made at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// By a remedy.
    Remedy(RemedyName),
    /// One fact is otherwise: what that is, to be read after “what if”.
    WhatIf(String),
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Applied {
    /// Which one.
    pub(crate) change: Change,
    pub(super) before: Rc<Scenario>,
}

impl Applied {
    /// What it was made to.
    pub(crate) fn scenario_before(&self) -> Rc<Scenario> {
        Rc::clone(&self.before)
    }
}

/// The line, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text.
    pub(crate) text: String,
    pub(super) error: Option<NotationError>,
    pub(super) shown: bool,
}

/// A line with the place in it that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MarkedLine {
    /// What stands before it.
    pub(crate) before: String,
    /// What cannot be read; empty where something is missing.
    pub(crate) marked: String,
    /// What stands behind it.
    pub(crate) after: String,
}

/// Why the answer is not that to what is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stale {
    /// A field of the form cannot be read.
    Form,
    /// The line cannot be read; the answer is that to the form.
    Line,
    /// The link breaks off; the answer is that to what stands before the break.
    Link,
}

/// What the address has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address {
    /// What it said when the page was opened with it: nothing was entered since, and what cannot
    /// be read is left to be fixed.
    AsOpened(String),
    /// What the scenario says.
    Follows,
    /// Whatever it says: the scenario is too long for it.
    Left,
}

impl Line {
    /// Why it cannot be read; `None` where it can be, or that is not shown.
    pub(crate) fn error(&self) -> Option<&NotationError> {
        self.error.as_ref().filter(|_| self.shown)
    }

    /// The line with the place that cannot be read; `None` where that is not shown.
    pub(crate) fn marked(&self) -> Option<MarkedLine> {
        // Of a line that is too long no place is at fault.
        let error = self
            .error()
            .filter(|error| error.problem != Problem::TooLong)?;
        let place = &error.place;
        // Places count in UTF-16 units, as browsers do.
        let units: Vec<u16> = squeezed(&self.text).encode_utf16().collect();
        let piece = |range| units.get(range).map(String::from_utf16_lossy);
        Some(MarkedLine {
            before: piece(0..place.start)?,
            marked: piece(place.start..place.end)?,
            after: piece(place.end..units.len())?,
        })
    }
}

impl Snapshot {
    /// The snapshot with nothing entered, at that address.
    pub(super) fn start(fragment: &str) -> Self {
        let scenario = Scenario::new(Source::new(Identity::of(SourceKind::IamUser)));
        Self {
            address: Address::AsOpened(fragment.to_owned()),
            ..Self::showing(scenario)
        }
    }

    /// The snapshot of that scenario.
    pub(super) fn showing(scenario: Scenario) -> Self {
        Self {
            draft: Draft::of(&scenario),
            line: Line {
                text: notation::write(&scenario),
                error: None,
                shown: false,
            },
            scenario: Rc::new(scenario),
            elsewhere: None,
            applied: None,
            damaged: false,
            address: Address::Follows,
        }
    }

    /// The snapshot of the line of a link, as far as it can be read. A link is finished text: what
    /// is wrong with it is shown at once, and the address keeps it.
    pub(super) fn linked(text: &str, fragment: &str) -> Self {
        let text = squeezed(text);
        let (scenario, error) = notation::read_leniently(&text);
        let mut now = Self::showing(scenario);
        if error.is_some() {
            now.line = Line {
                text,
                error,
                shown: true,
            };
            now.damaged = true;
            now.address = Address::AsOpened(fragment.to_owned());
        }
        now
    }

    /// Enters that form, and its scenario where all of it can be read.
    pub(super) fn enter_draft(&mut self, draft: Draft) {
        match draft.scenario() {
            None => self.applied = None,
            Some(scenario) => {
                *self = Self::showing(scenario);
                // Many hops with long names make a longer line than links may have.
                if let Err(error) = notation::read(&self.line.text) {
                    self.line.error = Some(error);
                    self.line.shown = true;
                    self.address = Address::Left;
                }
            }
        }
        self.draft = draft;
    }

    /// Enters that line, and its scenario where it can be read.
    pub(super) fn enter_line(&mut self, text: String) {
        match notation::read(&squeezed(&text)) {
            Ok(scenario) => *self = Self::showing(scenario),
            Err(error) => {
                self.line.error = Some(error);
                self.applied = None;
            }
        }
        self.line.text = text;
    }

    /// The fragment that the address has to end with; `None` where it stays as it is.
    pub(super) fn fragment(&self, view: View) -> Option<String> {
        match &self.address {
            Address::AsOpened(fragment) => Some(fragment.clone()),
            Address::Follows => Some(view.fragment(&notation::write(&self.scenario))),
            Address::Left => None,
        }
    }

    /// Why the answer is not that to what is entered; `None` where it is.
    pub(super) fn stale(&self) -> Option<Stale> {
        if self.draft.scenario().is_none() {
            Some(Stale::Form)
        } else if self.damaged {
            Some(Stale::Link)
        } else if self.line.error.is_some() {
            Some(Stale::Line)
        } else {
            None
        }
    }

    /// Whether the same is entered.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.scenario == other.scenario
            && self.draft == other.draft
            && self.line.text == other.line.text
    }
}

/// Mails break long lines, and a line has no spaces of its own.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
