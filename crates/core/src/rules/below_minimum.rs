use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::Certainty;
use crate::facts::citations::{self, Citation};
use crate::facts::errors::ErrorText;
use crate::facts::limits::request_range;
use crate::facts::quotes::Quote;
use crate::judgement::Applies;
use crate::judgement::call::Call;
use crate::model::{Ask, Operation, Seconds, Source};
use crate::words::{InWords, Sentence, Subject, aws_refuses};

/// Asked for less than the call's minimum.
#[derive(Debug)]
pub struct BelowMinimum;

impl Rule for BelowMinimum {
    const TITLE: &'static str = "Below the minimum";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE,
        "The value specified can range from 900 seconds (15 minutes) up to the maximum session \
             duration set for the role.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let minimum = request_range(call.operation)?.minimum;
        let applies = if !call.asks() || call.wanted.least >= minimum {
            return None;
        } else if call.wanted.most < minimum {
            Applies::Certainly
        } else {
            Applies::Perhaps
        };
        let sources = range_source(call.operation);
        Some(Ruling::refuses_if::<Self>(
            applies,
            Certainty::Documented,
            sources,
        ))
    }
}

impl Refuses for BelowMinimum {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole).asked();
    const PROOF: Proof = Proof::Of(|call| {
        if let (Ask::Unknown, Some(range)) = (call.ask, request_range(call.operation)) {
            call.wanted = call.wanted.at_most(range.minimum.previous());
        }
        false
    });

    fn headline(subject: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "{} takes no less than {}; the request is for {}",
            subject.call(),
            InWords(least(subject)),
            subject.asked()
        ))
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        let least = InWords(least(subject));
        format!(
            "The request is for {}, and this call takes no less than {least}. AWS checks this before \
             anything else. Ask for {least} or more, in seconds.",
            subject.asked()
        ).into()
    }

    fn error_text(operation: Operation) -> Option<ErrorText> {
        out_of_range(
            operation,
            "' at 'durationSeconds' failed to satisfy constraint: Member must have value \
             greater than or equal to ",
            request_range(operation).map(|range| range.minimum),
        )
    }
}

impl MayRefuse for BelowMinimum {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If less than the call’s minimum was asked, AWS refuses. The command or setting that was used \
         tells how much it was."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}

fn least(subject: &Subject<'_>) -> Seconds {
    let range = subject.operation().and_then(request_range);
    range.map_or(Seconds::ZERO, |range| range.minimum)
}

/// The page that states a call's range.
pub(super) const fn range_source(operation: Operation) -> &'static [&'static Citation] {
    match operation {
        Operation::AssumeRole | Operation::SwitchRole => &[citations::ASSUME_ROLE],
        Operation::AssumeRoleWithSaml => &[citations::ASSUME_ROLE_WITH_SAML],
        Operation::AssumeRoleWithWebIdentity => &[citations::ASSUME_ROLE_WITH_WEB_IDENTITY],
        Operation::AssumeRoot => &[citations::ASSUME_ROOT],
        Operation::GetSessionToken => &[citations::GET_SESSION_TOKEN],
        Operation::GetFederationToken => &[citations::GET_FEDERATION_TOKEN],
        Operation::GetWebIdentityToken => &[citations::GET_WEB_IDENTITY_TOKEN],
        Operation::ConsoleLink => &[citations::CUSTOM_CONSOLE_URL],
    }
}

/// What a call answers to a duration out of its range; `None` for the sign-in endpoint, which words
/// nothing.
pub(super) fn out_of_range(
    operation: Operation,
    between: &'static str,
    limit: Option<Seconds>,
) -> Option<ErrorText> {
    (operation != Operation::ConsoleLink).then(|| ErrorText::out_of_range(between, limit))
}
