//! What was made of a paste.

use crate::evidence::label::Label;
use crate::evidence::note::{Annotation, Note, Suspect, Unread};
use crate::evidence::span::Span;
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::model::{ErrorClass, Observed, Operation, Reason, Scenario, Seconds};
use session_advisor_explain::reading::Kind;

/// What was made of a paste. Places are bytes of `text`.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The paste, secrets removed.
    pub text: String,
    /// How many secrets were removed.
    pub secrets: usize,
    /// What it holds, each kind once, in the order of their appearance.
    pub kinds: Vec<Kind>,
    /// The scenario that it tells; none where it tells none.
    pub scenario: Option<Scenario>,
    /// Which of the choices that scenario is; none where there is nothing to choose.
    pub chosen: Option<usize>,
    /// All readings of the same paste: its profiles, or its commands. One alone is no choice, but
    /// stands here as well.
    pub choices: Vec<Choice>,
    /// The calls that the client makes in that scenario, in order.
    pub calls: Vec<CallMade>,
    /// What the pasted error itself proves.
    pub rules: Vec<Reason>,
    /// What it only suggests.
    pub suspects: Vec<Suspect>,
    /// What was understood, in the order of the text.
    pub parts: Vec<Annotation>,
    /// What was not.
    pub unknown: Vec<Unread>,
    /// What is worth knowing about it.
    pub notes: Vec<Note>,
    /// The partition of its ARNs: `aws` where they name no other.
    pub partition: String,
}

/// One of several readings of the same paste.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What it is: the profile's or the command's own name.
    pub label: Label,
    /// Its scenario.
    pub scenario: Scenario,
    /// The calls that the client makes in it.
    pub calls: Vec<CallMade>,
    /// What the client says when it stops by itself.
    pub stopped: Option<String>,
    /// The stretch of the text that asks for it.
    pub place: Option<Span>,
}

/// A call that a client makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallMade {
    /// What it calls.
    pub operation: Operation,
    /// How many seconds it asks for; none where it asks for nothing, or for an unknown amount.
    pub asked: Option<Seconds>,
    /// What it sends where that is no number of seconds.
    pub asked_text: Option<String>,
    /// What signs it.
    pub signed_by: SignedBy,
}

impl Reading {
    /// The error class that the paste proves of a call that the scenario does not hold.
    pub(crate) fn unplaced(&self) -> Option<ErrorClass> {
        let placed = |reason: Reason| {
            self.scenario
                .iter()
                .flat_map(|it| &it.hops)
                .any(|hop| hop.observed == Some(Observed::Refused(reason)))
        };
        self.rules.iter().find_map(|reason| match reason {
            Reason::Error(class) if !placed(*reason) => Some(*class),
            _ => None,
        })
    }

    /// Makes that choice the scenario of the reading.
    pub(crate) fn choose(&mut self, index: usize) {
        if let Some(choice) = self.choices.get(index) {
            self.scenario = Some(choice.scenario.clone());
            self.calls.clone_from(&choice.calls);
            self.chosen = Some(index);
        }
    }
}
