use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// Session policies and tags do not fit into the token.
#[derive(Debug)]
pub struct SessionTokenTooLarge;

impl OtherError for SessionTokenTooLarge {
    const TITLE: &'static str = "Session token too large";
    const HEADLINE: &'static str =
        "Session policies and tags do not fit into the token; the duration was not the matter.";
    const MESSAGE: &'static str = "Session policies and tags together do not fit into the token. Pass fewer or shorter \
         ones; the duration is not what was refused.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE,
        "The request was rejected because the session token exceeded the maximum allowed size. … \
             Session policies and session tags add to the session token size.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::ASSUME_ROLE]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed(
            "PackedPolicyTooLarge",
            "Serialized token too large for session",
        ))
    }
}
