use super::rule::{Rule, Ruling, Shortens};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::Applies;
use crate::judgement::call::Call;
use crate::model::{Operation, RuleName, SecondsRange, Source};
use crate::words::{InWords, Sentence, Subject};

/// The SAML assertion's SessionNotOnOrAfter comes first.
#[derive(Debug)]
pub struct SamlAssertionEnd;

impl Rule for SamlAssertionEnd {
    const TITLE: &'static str = "The SAML assertion ends first";
    const LIMIT_TITLE: &'static str = "The end of the SAML assertion";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE_WITH_SAML,
        "Your role session lasts for the duration that you specify, or until the time specified \
             in the SAML authentication response's SessionNotOnOrAfter value, whichever is shorter.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.operation != Operation::AssumeRoleWithSaml {
            return None;
        }
        Some(Ruling::shortens::<Self>(
            SecondsRange::exactly(call.assertion_until?),
            Applies::Certainly,
            Certainty::Documented,
            &[citations::ASSUME_ROLE_WITH_SAML, citations::SAML_ASSERTIONS],
        ))
    }
}

impl Shortens for SamlAssertionEnd {
    const BECAUSE: Option<&'static str> = Some("the SAML assertion ends then");

    fn shortens(subject: &Subject<'_>) -> Sentence {
        let end = subject.known_limit(RuleName::SamlAssertionEnd);
        format!(
            "The assertion’s SessionNotOnOrAfter comes first, after {}, and shortens the session \
             without a word. The identity provider sets it.",
            InWords(end.unwrap_or_default())
        )
        .into()
    }
}
