use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The request cannot be parsed.
#[derive(Debug)]
pub struct MalformedRequest;

impl OtherError for MalformedRequest {
    const TITLE: &'static str = "Malformed request";
    const HEADLINE: &'static str = "AWS could not read the request; no duration was judged.";
    const MESSAGE: &'static str = "AWS could not read the request, so it judged no duration. DurationSeconds is a whole \
         number of seconds, without unit or quotes.";
    const QUOTES: &'static [Quote] = &[Quote::unsaid(
        citations::NOT_A_NUMBER,
        "The code `MalformedInput` was observed; AWS’s list of errors does not name it.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::STS_COMMON_ERRORS]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
