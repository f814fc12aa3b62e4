use super::rule::{Informs, Rule, Ruling};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations, limits};
use crate::judgement::call::Call;
use crate::model::Source;
use crate::words::{Sentence, Subject};

/// The rule. Of itself it sees only role maximums that no role can have; that an observed answer
/// and the rest cannot both be, the engine finds when it follows the answer.
#[derive(Debug)]
pub struct Contradiction;

/// What to say where what is stated and what was observed cannot both be.
pub const FOUND: Ruling = Ruling::informs::<Contradiction>(
    Certainty::Documented,
    &[citations::ASSUME_ROLE, citations::UPDATE_ROLE],
);

impl Rule for Contradiction {
    const TITLE: &'static str = "Contradiction";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::UPDATE_ROLE,
            "The MaxSessionDuration setting determines the maximum duration that can be requested \
             using the DurationSeconds parameter.",
        ),
        Quote::unsaid(
            citations::SESSION_TOKEN_CHAINS,
            "What an answer proves about the caller follows from the other rules; this thread shows \
             such a case.",
        ),
    ];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let maximum = call.role_maximum;
        let impossible =
            maximum.most < limits::ROLE_MAXIMUM_LEAST || maximum.least > limits::ROLE_MAXIMUM_MOST;
        impossible.then_some(FOUND)
    }
}

impl Informs for Contradiction {
    fn informs(_: &Subject<'_>) -> Sentence {
        "What was stated and what AWS answered, or can hold at all, do not go together. AWS’s answer \
         counts here; check the statements against it."
            .into()
    }
}
