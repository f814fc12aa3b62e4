use super::rule::{Implied, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::call::Call;
use crate::model::{Operation, Source};
use crate::words::{Sentence, Subject};

/// The rule. A client's stop is only ever observed: no scenario says which client runs.
#[derive(Debug)]
pub struct RefusedByClient;

/// What to say where a client was seen to stop.
pub const OBSERVED: Ruling =
    Ruling::refuses::<RefusedByClient>(Certainty::Observed, &[citations::CLI_CONFIG]);

impl Rule for RefusedByClient {
    const TITLE: &'static str = "Refused by the client";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::SDK_SETTINGS,
            "The SDK or tool can reject requests that aren't valid before sending requests to the \
             AWS service endpoint.",
        ),
        Quote::unsaid(
            citations::GO_SDK_STOPS,
            "It was observed: each client knows another part of the limits, and words its stop in \
             its own way.",
        ),
    ];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(_: &Call) -> Option<Ruling> {
        None
    }
}

impl Refuses for RefusedByClient {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole);
    const PROOF: Proof = Proof::Nothing;

    fn headline(_: &Subject<'_>) -> Sentence {
        "The client stops before it asks AWS.".into()
    }

    fn refuses(_: &Subject<'_>) -> Sentence {
        "The client stops before it asks AWS. Its message names what it accepts; AWS itself may allow \
         more."
            .into()
    }

    // AWS was not asked.
    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
