use super::rule::{Informs, Rule, Ruling};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::call::{Call, Credentials};
use crate::model::{Operation, Source};
use crate::words::{Sentence, Subject};

/// A role session carries no MFA into the next hop.
#[derive(Debug)]
pub struct MfaNotCarried;

impl Rule for MfaNotCarried {
    const TITLE: &'static str = "MFA is not carried along";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::MFA_API,
        "The temporary credentials returned by AssumeRole do not include MFA information in the \
             context, so you cannot check individual API operations for MFA.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let by_role =
            call.operation == Operation::AssumeRole && matches!(call.held, Credentials::Role(_));
        (by_role && (call.mfa || call.mfa_before)).then_some(Ruling::informs::<Self>(
            Certainty::Documented,
            &[citations::MFA_API, citations::MFA_LOST],
        ))
    }
}

impl Informs for MfaNotCarried {
    fn informs(_: &Subject<'_>) -> Sentence {
        "MFA counts for the call that it is passed in. The role session carries none of it into this \
         hop, and has no device to pass: a trust policy that demands MFA here denies access."
            .into()
    }
}
