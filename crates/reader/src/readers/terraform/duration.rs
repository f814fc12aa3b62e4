//! Durations as the AWS provider reads and checks them, before it asks AWS.

use crate::evidence::call_chain::Asked;
use crate::formats::go;
use crate::formats::hcl::{Attribute, Value};
use session_advisor_core::facts::limits::{ASSUME_ROLE_MAXIMUM, ASSUME_ROLE_MINIMUM};
use session_advisor_core::model::{Ask, RuleName, Seconds};

/// What an attribute asks for; and if the provider does not take it: what it says, and the rule of AWS
/// that it enforces by that.
pub(super) fn asked(
    attribute: &Attribute,
    path: &str,
) -> (Asked, Option<(String, Option<RuleName>)>) {
    let written = match &attribute.value {
        Value::Text(text) | Value::Bare(text) => text.as_str(),
        _ => return (Asked::Known(Ask::Unknown), None),
    };
    let in_seconds = is_in_seconds(&attribute.key);
    let (negative, amount) = match written.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    let seconds = if in_seconds {
        amount.parse().ok().and_then(Seconds::new)
    } else {
        go::duration(amount)
    };
    let quoted = ["\"", path, "\""].concat();
    let Some(seconds) = seconds else {
        let words = if in_seconds {
            [
                "Inappropriate value for attribute ",
                &quoted,
                ": a number is required.",
            ]
            .concat()
        } else {
            [
                &quoted,
                " cannot be parsed as a duration: time: ",
                go_problem(amount),
                " \"",
                written,
                "\"",
            ]
            .concat()
        };
        return (Asked::NoSeconds(written.to_owned()), Some((words, None)));
    };
    let asked = if negative {
        Asked::NoSeconds(written.to_owned())
    } else {
        Asked::Known(Ask::For(seconds))
    };
    let rule = if negative || seconds < ASSUME_ROLE_MINIMUM {
        RuleName::BelowMinimum
    } else if seconds > ASSUME_ROLE_MAXIMUM {
        RuleName::AboveMaximum
    } else {
        return (asked, None);
    };
    let words = if in_seconds {
        [
            "expected ",
            path,
            " to be in the range (900 - 43200), got ",
            written,
        ]
        .concat()
    } else {
        [
            "duration ",
            &quoted,
            " must be between 15 minutes (15m) and 12 hours (12h), inclusive",
        ]
        .concat()
    };
    (asked, Some((words, Some(rule))))
}

/// Whether an argument of that name takes a number of seconds.
pub(super) fn is_in_seconds(key: &str) -> bool {
    key.ends_with("seconds")
}

/// What Go says of a duration that it cannot read.
fn go_problem(written: &str) -> &'static str {
    let is_number = |it: char| it.is_ascii_digit() || it == '.';
    if written.starts_with(is_number) && written.trim_start_matches(is_number).is_empty() {
        "missing unit in duration"
    } else {
        "invalid duration"
    }
}

/// The seconds of a duration of ISO 8601, such as `PT8H`.
pub(super) fn iso_8601(text: &str) -> Option<Seconds> {
    go::duration(&text.strip_prefix("PT")?.to_ascii_lowercase())
}
