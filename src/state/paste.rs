//! What was pasted, and what came of it. The reader's answers come in as actions.

use super::reading::{Reading, Step, Unopened};
use super::snapshot::Snapshot;
use session_advisor_core::model::{ErrorClass, Observed, Reason, Scenario};
use session_advisor_core::notation;
use std::rc::Rc;

/// How many bytes the box holds at most: browsers stall on more.
pub(crate) const BOX_BYTES: usize = 256 * 1024;

/// What was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Paste {
    /// What the box holds.
    pub(crate) text: Rc<str>,
    /// What is too large for the box.
    pub(crate) large: Option<Large>,
    /// What the reader is at.
    pub(crate) status: Status,
    /// What came of it last.
    pub(crate) reading: Option<Rc<Reading>>,
    /// Which of its choices is looked at.
    pub(crate) chosen: Option<usize>,
}

/// A text that is too large for the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Large {
    /// The file's name; `None` where it was pasted.
    pub(crate) name: Option<String>,
    /// How many bytes it has.
    pub(crate) bytes: usize,
}

/// What the reader is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Status {
    /// Nothing was pasted.
    #[default]
    Idle,
    /// It reads.
    Reading,
    /// It reads a large text, and is at that.
    At(Step),
    /// It has read.
    Read,
    /// It could not read what it was given.
    Unopened(Unopened),
    /// It was stopped.
    Stopped,
    /// It broke and was started again.
    Broke,
    /// There is none here.
    Missing,
}

impl Status {
    /// Whether it is at something that can be stopped.
    pub(crate) const fn is_busy(self) -> bool {
        matches!(self, Self::Reading | Self::At(_))
    }
}

/// What can happen to a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PasteAction {
    /// The box holds that text now.
    Type(String),
    /// A text was sent to the reader without going through the box.
    Send(Option<Large>),
    /// The reader is at that.
    At(Step),
    /// The reader has read.
    Read(Rc<Reading>),
    /// The reader could not read what it was given.
    Unopened(Unopened),
    /// The reader is stopped.
    Stop,
    /// The reader broke.
    Broke,
    /// There is no reader.
    Missing,
    /// Another of the choices.
    Choose(usize),
    /// A question was answered: the scenario becomes that line.
    Answer(String),
    /// The box is emptied.
    Clear,
}

impl PasteAction {
    /// Whether it is an answer of the reader to what was sent to it.
    pub(super) const fn is_answer(&self) -> bool {
        matches!(self, Self::At(_) | Self::Read(_) | Self::Unopened(_))
    }
}

impl Paste {
    /// Changes what is remembered of the paste.
    pub(super) fn take(&mut self, action: PasteAction) {
        match action {
            PasteAction::Type(text) => {
                if text.trim().is_empty() {
                    *self = Self::default();
                } else {
                    self.large = None;
                    self.status = Status::Reading;
                }
                self.text = Rc::from(text);
            }
            PasteAction::Send(large) => {
                self.large = large;
                self.status = Status::Reading;
            }
            PasteAction::At(step) => self.status = Status::At(step),
            PasteAction::Read(reading) => {
                // Secrets are gone from it.
                self.text = if self.large.is_some() {
                    Rc::default()
                } else {
                    Rc::from(&*reading.text)
                };
                self.status = Status::Read;
                self.chosen = reading.chosen;
                self.reading = Some(reading);
            }
            PasteAction::Unopened(why) => self.end(Status::Unopened(why)),
            PasteAction::Stop => self.end(Status::Stopped),
            PasteAction::Broke => self.status = Status::Broke,
            PasteAction::Missing => self.status = Status::Missing,
            PasteAction::Choose(index) => self.chosen = Some(index),
            PasteAction::Answer(_) => {}
            PasteAction::Clear => *self = Self::default(),
        }
    }

    /// What was sent last came to nothing; what was there before is.
    fn end(&mut self, status: Status) {
        self.large = None;
        self.status = status;
    }

    /// The snapshot after an action; `None` where that changes nothing.
    pub(super) fn snapshot_after(&self, action: &PasteAction) -> Option<Snapshot> {
        match action {
            PasteAction::Read(reading) => of_reading(reading),
            PasteAction::Choose(index) => {
                let reading = self.reading.as_ref()?;
                showing(&reading.choices.get(*index)?.scenario)
            }
            PasteAction::Answer(line) => showing(line),
            PasteAction::Type(_)
            | PasteAction::Send(_)
            | PasteAction::At(_)
            | PasteAction::Unopened(_)
            | PasteAction::Stop
            | PasteAction::Broke
            | PasteAction::Missing
            | PasteAction::Clear => None,
        }
    }
}

fn showing(line: &str) -> Option<Snapshot> {
    notation::read(line).ok().map(Snapshot::showing)
}

/// The snapshot of a reading: its scenario, an error of a call that it does not hold, or both;
/// `None` where it has neither.
fn of_reading(reading: &Reading) -> Option<Snapshot> {
    let scenario = reading
        .scenario
        .as_deref()
        .and_then(|line| notation::read(line).ok());
    let observed = |reason: Reason| {
        let hops = scenario.iter().flat_map(|scenario| &scenario.hops);
        hops.into_iter()
            .any(|hop| hop.observed == Some(Observed::Refused(reason)))
    };
    let elsewhere = reading
        .rules
        .iter()
        .filter_map(|name| ErrorClass::from_name(name))
        .find(|class| !observed(Reason::Error(*class)));
    if scenario.is_none() && elsewhere.is_none() {
        return None;
    }
    Some(Snapshot {
        elsewhere,
        ..Snapshot::showing(scenario.unwrap_or_else(Scenario::unknown))
    })
}
