//! Error texts and client logs: the words in which a request was refused or failed, told apart by
//! cause.
//!
//! A stretch is folded ([`fold`]), all phrases of the [`table`] are found in it in one pass
//! ([`matcher`]), and then each cause is read with what stands around it: the call ([`wrappers`]), who
//! made it and which role it names ([`arns`]), and what was asked ([`amounts`]).

mod amounts;
mod arns;
mod causes;
mod fold;
mod logs;
mod matcher;
mod notes;
mod phrases;
mod ranges;
mod refusals;
mod seeing;
mod table;
#[cfg(test)]
mod tests;
mod unexplained;
mod words;
mod wrappers;

use crate::evidence::arn::Arn;
use crate::evidence::note::{Annotation, Note, Suspect};
use crate::evidence::span::Span;
use fold::Folded;
use matcher::Hit;
use seeing::Seeing;
use session_advisor_core::model::{Operation, Reason, Seconds};
use session_advisor_explain::reading::Kind;

/// Whose credentials signed a call, as far as an error or a log tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Caller {
    /// Nothing is said.
    Unsaid,
    /// The principal with that ARN.
    Principal(Arn),
    /// Temporary credentials of some kind.
    Temporary,
}

/// One error, as it was seen. Where a client enforces a rule of AWS by itself, two stand at one
/// place: `refused-by-client`, then the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ErrorSighting {
    /// What refused; none where the words prove no reason that is known.
    pub(crate) reason: Option<Reason>,
    /// The call that failed, if it is named.
    pub(crate) operation: Option<Operation>,
    /// The name of the API call that failed, if it is another than those of a scenario.
    pub(crate) other_operation: Option<String>,
    /// Who made the call.
    pub(crate) caller: Caller,
    /// The role that was asked for, if it is named.
    pub(crate) role: Option<Arn>,
    /// What was asked, if the text or its log says so.
    pub(crate) asked: Option<Seconds>,
    /// Whether the words are a client's about the length that was asked for, known or not.
    pub(crate) of_client_about_length: bool,
    /// The whole error.
    pub(crate) place: Span,
}

/// What a client logged about what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LogFact {
    /// It asks AssumeRole for that long.
    Asks(Seconds),
    /// It calls that.
    Calls(Operation),
    /// It signs with a session token that it got before.
    UsesSession,
    /// It uses a permission set's credentials.
    UsesPermissionSet,
    /// It uses long-term keys.
    UsesStoredKeys,
    /// The role's maximum.
    RoleMaximum(Seconds),
}

/// What the texts of a paste tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Texts {
    /// The errors, in the order of the text, each reason and operation once.
    pub(crate) errors: Vec<ErrorSighting>,
    /// What clients logged, in the order of the text.
    pub(crate) logged: Vec<(LogFact, Span)>,
    /// What is only likely.
    pub(crate) suspects: Vec<Suspect>,
    /// What was understood, in the order of the text.
    pub(crate) parts: Vec<Annotation>,
    /// What is worth knowing.
    pub(crate) notes: Vec<Note>,
    /// The kinds of evidence among them: `error-text`, `client-log`.
    pub(crate) kinds: Vec<Kind>,
}

/// A stretch with the phrases that were found in it.
struct Stretch<'a> {
    text: &'a str,
    folded: Folded,
    hits: Vec<Hit>,
}

impl<'a> Stretch<'a> {
    fn new(text: &'a str, place: Span) -> Self {
        let folded = Folded::new(text, place);
        let hits = matcher::hits(&folded);
        Self { text, folded, hits }
    }

    /// The original of a folded stretch.
    fn original(&self, place: &Span) -> &'a str {
        let place = self.folded.place(place.start, place.end);
        self.text.get(place).unwrap_or_default()
    }
}

/// Reads the stretches of the text that are prose, logs and error messages.
pub(crate) fn read(text: &str, stretches: &[Span]) -> Texts {
    let mut seeing = Seeing::default();
    for place in stretches {
        let stretch = Stretch::new(text, place.clone());
        logs::read(&stretch, &mut seeing);
        refusals::read(&stretch, &mut seeing);
    }
    seeing.texts()
}
