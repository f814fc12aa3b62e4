use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The credentials that signed have ended.
#[derive(Debug)]
pub struct ExpiredCredentials;

impl OtherError for ExpiredCredentials {
    const TITLE: &'static str = "Expired credentials";
    const HEADLINE: &'static str =
        "The credentials that signed the call had ended; its duration was not the matter.";
    const MESSAGE: &'static str = "The credentials that signed this call had ended. No longer duration cures a call that \
         is signed too late: fetch new ones, and see which session ran out.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::STS_COMMON_ERRORS,
        "The security token included in the request has expired. Request a new security token \
             and try again.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::STS_COMMON_ERRORS]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed(
            "ExpiredToken",
            "The security token included in the request is expired",
        ))
    }
}
