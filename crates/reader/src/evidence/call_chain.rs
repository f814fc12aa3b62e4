//! What a client does with what was pasted: whose credentials it starts from, which calls it makes
//! with them, and where it stops by itself.

use super::arn::Arn;
use super::edit_site::EditSite;
use super::label::Label;
use super::note::Note;
use super::selection::Selection;
use crate::evidence::span::Span;
use session_advisor_core::model::{Ask, Hop, Operation, RuleName, Source};

/// What a client does, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CallChain {
    /// Whose credentials it starts from.
    pub(crate) source: Source,
    /// The account that these credentials belong to, as it stands in the paste.
    pub(crate) source_account: Option<String>,
    /// What in the paste says so.
    pub(crate) source_place: Option<Span>,
    /// The call by which a service got the session that it hands out, where the paste shows it.
    pub(crate) own_call: Option<Step>,
    /// The calls that it sends, in order.
    pub(crate) steps: Vec<Step>,
    /// Where it stops by itself, after the last of the steps.
    pub(crate) stop: Option<Stop>,
}

impl CallChain {
    /// A chain from that source, with no call yet.
    pub(crate) const fn from(source: Source) -> Self {
        Self {
            source,
            source_account: None,
            source_place: None,
            own_call: None,
            steps: Vec::new(),
            stop: None,
        }
    }
}

/// What one piece of a paste does: a command, a step, a provider, a call in code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// What it is.
    pub(crate) label: Label,
    /// Where it stands; none where it is in no one place.
    pub(crate) place: Option<Span>,
    /// What it does.
    pub(crate) chain: CallChain,
    /// What is worth knowing about it.
    pub(crate) notes: Vec<Note>,
    /// What it selects of the profiles; `None` where it asks for none.
    pub(crate) selection: Option<Selection>,
}

impl Run {
    /// That chain there, with nothing worth knowing about it.
    pub(crate) const fn of(label: Label, place: Option<Span>, chain: CallChain) -> Self {
        Self {
            label,
            place,
            chain,
            notes: Vec::new(),
            selection: None,
        }
    }
}

/// A call that a client sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// The call, with what is known of it. Role and account are set by [`crate::combine`].
    pub(crate) hop: Hop,
    /// What is sent as DurationSeconds where that is no whole number from 0 to 2147483647; the hop's
    /// ask is [`Ask::Unknown`] then.
    pub(crate) asked_text: Option<String>,
    /// The role that it names, as it stands in the paste.
    pub(crate) role: Option<Arn>,
    /// What in the paste asks for it.
    pub(crate) place: Option<Span>,
    /// What in the paste says how long, if anything does.
    pub(crate) ask_place: Option<Span>,
    /// Where that is changed; `None` where the paste does not hold what would have to change.
    pub(crate) edit: Option<EditSite>,
}

impl Step {
    /// That call, with nothing more known.
    pub(crate) const fn new(operation: Operation) -> Self {
        Self {
            hop: Hop::new(operation),
            asked_text: None,
            role: None,
            place: None,
            ask_place: None,
            edit: None,
        }
    }

    /// The same, with what it asks.
    pub(crate) fn asking(mut self, asked: Asked) -> Self {
        match asked {
            Asked::Nothing => {}
            Asked::Known(ask) => self.hop.ask = ask,
            Asked::NoSeconds(text) => {
                self.hop.ask = Ask::Unknown;
                self.asked_text = Some(text);
            }
        }
        self
    }
}

/// What a client sends as DurationSeconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Nothing.
    Nothing,
    /// That much, or an amount that the paste does not tell.
    Known(Ask),
    /// Something that is no whole number from 0 to 2147483647.
    NoSeconds(String),
}

/// A client that stops before it asks AWS for more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stop {
    /// The call that it does not send, where it was about to send one.
    pub(crate) instead_of: Option<Step>,
    /// The rule of AWS that it enforces by that, if it is one.
    pub(crate) enforces: Option<RuleName>,
    /// What it says, in its own words.
    pub(crate) words: String,
    /// What in the paste makes it stop.
    pub(crate) place: Option<Span>,
}
