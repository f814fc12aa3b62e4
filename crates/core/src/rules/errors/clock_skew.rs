use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The clocks of client and AWS disagree.
#[derive(Debug)]
pub struct ClockSkew;

impl OtherError for ClockSkew {
    const TITLE: &'static str = "The clock is off";
    const HEADLINE: &'static str = "The clock of the machine that signed is off.";
    const MESSAGE: &'static str = "The clock of the machine that signed and AWS’s clock differ by too much. Set the \
         clock; no duration is at fault.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::STS_COMMON_ERRORS,
        "The request has expired. This can happen if the request took more than 15 minutes to \
             reach the service, the date stamp is more than 15 minutes in the future, or a \
             pre-signed URL has expired.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::STS_COMMON_ERRORS, citations::CLOCK_SKEW]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
