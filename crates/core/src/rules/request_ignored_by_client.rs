use super::rule::{Informs, Rule, Ruling};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::call::Call;
use crate::model::{Ask, Operation, Source};
use crate::words::{Sentence, Subject};

/// The client drops the setting.
#[derive(Debug)]
pub struct RequestIgnoredByClient;

impl Rule for RequestIgnoredByClient {
    const TITLE: &'static str = "The request is never sent";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::METHODS_TO_ASSUME,
            "The method used to assume the role determines who can assume the role and how long the \
             role session can last.",
        ),
        Quote::unsaid(
            citations::BOTOCORE_CREDENTIALS,
            "What a client does with a value that it cannot use was read in its code.",
        ),
    ];

    fn on_source(source: &Source) -> Option<Ruling> {
        // Permission sets have a rule of their own for this.
        let ignored =
            source.ask != Ask::Nothing && !source.kind().facts().sized_by.is_permission_set();
        ignored.then_some(Ruling::informs::<Self>(
            Certainty::Observed,
            &[citations::BOTOCORE_CREDENTIALS, citations::CLI_CONFIG],
        ))
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        (call.operation == Operation::SwitchRole && call.asks()).then_some(Ruling::informs::<Self>(
            Certainty::Documented,
            &[citations::METHODS_TO_ASSUME],
        ))
    }
}

impl Informs for RequestIgnoredByClient {
    fn informs(subject: &Subject<'_>) -> Sentence {
        match subject.operation() {
            Some(Operation::SwitchRole) => {
                "The console sends no duration with a switch, so this request has no effect.".into()
            }
            _ => "The client drops this setting and sends no duration with it. Where the source \
                  sets its own length, change it there."
                .into(),
        }
    }
}
