use super::below_minimum::range_source;
use super::rule::{Informs, Rule, Ruling};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations, limits};
use crate::judgement::call::Call;
use crate::model::{Operation, Source};
use crate::words::{InWords, Sentence, Subject};

/// Nothing was asked, so the default applies.
#[derive(Debug)]
pub struct DefaultDuration;

impl Rule for DefaultDuration {
    const TITLE: &'static str = "The default applies";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::UPDATE_ROLE,
        "If users don't specify a value for the DurationSeconds parameter, their security \
             credentials are valid for one hour by default.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.asks() {
            return None;
        }
        let sources: Sources = match call.operation {
            Operation::SwitchRole => return None,
            Operation::AssumeRole => &[citations::ASSUME_ROLE, citations::GO_SDK_DEFAULT],
            operation => range_source(operation),
        };
        Some(Ruling::informs::<Self>(Certainty::Documented, sources))
    }
}

impl Informs for DefaultDuration {
    fn informs(subject: &Subject<'_>) -> Sentence {
        let Some((_, found)) = subject.hop else {
            return Sentence::default();
        };
        match (found.call.operation, found.call.wanted.known()) {
            (Operation::ConsoleLink, _) => {
                "No SessionDuration was given, so the console session lasts as long as the \
                 credentials that open it."
                    .into()
            }
            (Operation::AssumeRole, Some(default)) => format!(
                "Nothing was asked, so the default of {} applies, however high the role’s maximum is. \
                 Some clients ask for less by themselves: the Go SDK and Terraform for {}.",
                InWords(default),
                InWords(limits::GO_SDK_ASSUME_ROLE_DEFAULT)
            ).into(),
            (_, Some(default)) => {
                format!(
                    "Nothing was asked, so the default of {} applies.",
                    InWords(default)
                ).into()
            }
            (_, None) => Sentence::default(),
        }
    }
}
