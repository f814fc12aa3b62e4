use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The credentials that signed are not known to AWS.
#[derive(Debug)]
pub struct InvalidCredentials;

impl OtherError for InvalidCredentials {
    const TITLE: &'static str = "Credentials that AWS does not know";
    const HEADLINE: &'static str = "AWS does not know the credentials that signed the call; its duration was not the \
         matter.";
    const MESSAGE: &'static str = "AWS does not know the credentials that signed this call: mistyped, deleted, of another \
         partition, or temporary ones without their session token. Durations play no part.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::STS_COMMON_ERRORS,
        "The X.509 certificate or AWS access key ID you provided doesn't exist in our records. \
             Verify that you're using valid credentials and that they haven't expired.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::STS_COMMON_ERRORS]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed(
            "InvalidClientTokenId",
            "The security token included in the request is invalid.",
        ))
    }
}
