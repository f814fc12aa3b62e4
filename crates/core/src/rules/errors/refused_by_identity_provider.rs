use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The identity provider itself refused.
#[derive(Debug)]
pub struct RefusedByIdentityProvider;

impl OtherError for RefusedByIdentityProvider {
    const TITLE: &'static str = "Refused by the identity provider";
    const HEADLINE: &'static str = "The identity provider refused; no duration was judged.";
    const MESSAGE: &'static str = "The identity provider refused, or asserted something that AWS does not take, before \
         any duration was judged. Look at the provider’s settings and its log.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE_WITH_WEB_IDENTITY,
        "The identity provider (IdP) reported that authentication failed. This might be because \
             the claim is invalid.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::ASSUME_ROLE_WITH_WEB_IDENTITY]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
