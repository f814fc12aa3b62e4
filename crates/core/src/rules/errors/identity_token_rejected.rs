use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// AWS does not accept the identity token or assertion.
#[derive(Debug)]
pub struct IdentityTokenRejected;

impl OtherError for IdentityTokenRejected {
    const TITLE: &'static str = "Identity token not accepted";
    const HEADLINE: &'static str = "AWS did not accept the identity token; no duration was judged.";
    const MESSAGE: &'static str = "AWS did not accept the identity token or assertion: too old, meant for another \
         audience, or from a provider that this account does not know. Fetch a fresh one and \
         check the provider and the trust policy.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE_WITH_WEB_IDENTITY,
        "The web identity token that was passed is expired or is not valid. Get a new identity \
             token from the identity provider and then retry the request.",
    )];

    fn sources(operation: Operation) -> Sources {
        match operation {
            Operation::AssumeRoleWithSaml => &[citations::ASSUME_ROLE_WITH_SAML],
            _ => &[citations::ASSUME_ROLE_WITH_WEB_IDENTITY],
        }
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
