//! What an SDK does with a duration: it sends it, or stops by itself.

use super::amount::Amount;
use super::arguments::Given;
use super::words;
use crate::evidence::call_chain::{Asked, Run, Step, Stop};
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::model::{Ask, Operation, RuleName};

/// Lets the call ask for that, or stop where the SDK itself checks it.
pub(super) fn ask(run: &mut Run, mut step: Step, given: &Given, is_python: bool) {
    step.ask_place = Some(given.place.clone());
    let operation = step.hop.operation;
    let seconds = given.seconds();
    let asked = match (&given.amount, seconds) {
        (_, Some(seconds)) => Asked::Known(Ask::For(seconds)),
        (Amount::Seconds(_), None) => Asked::NoSeconds(given.written.clone()),
        (Amount::Text(text), None) => Asked::NoSeconds(text.clone()),
        (Amount::Unknown, None) => {
            run.notes
                .push(words::not_literal(&given.written, &given.place));
            Asked::Known(Ask::Unknown)
        }
    };
    step = step.asking(asked);
    let is_boto = is_python && given.is_api_name;
    let least = request_range(operation)
        .map(|it| it.minimum)
        .filter(|least| seconds.is_some_and(|it| it < *least));
    let least = least.map(|it| it.get().to_string());
    let (words, enforces) = match (&given.amount, least) {
        (_, Some(least)) if is_boto => (
            [
                "Parameter validation failed:\nInvalid value for parameter DurationSeconds, value: ",
                &given.written,
                ", valid min value: ",
                &least,
            ]
            .concat(),
            Some(RuleName::BelowMinimum),
        ),
        (_, Some(least)) if given.written.contains("Int64(") => (
            ["InvalidParameter: 1 validation error(s) found.\n- minimum field value of ", &least, ", ", api_name(operation), "Input.DurationSeconds."].concat(),
            Some(RuleName::BelowMinimum),
        ),
        (Amount::Text(text), None) if is_boto => (
            [
                "Parameter validation failed:\nInvalid type for parameter DurationSeconds, value: ",
                text,
                ", type: <class 'str'>, valid types: <class 'int'>",
            ]
            .concat(),
            None,
        ),
        _ => {
            run.chain.steps.push(step);
            return;
        }
    };
    run.chain.stop = Some(Stop {
        instead_of: Some(step),
        enforces,
        words,
        place: Some(given.place.clone()),
    });
}

const fn api_name(operation: Operation) -> &'static str {
    match operation {
        Operation::GetSessionToken => "GetSessionToken",
        Operation::GetFederationToken => "GetFederationToken",
        Operation::AssumeRoleWithSaml => "AssumeRoleWithSAML",
        Operation::AssumeRoleWithWebIdentity => "AssumeRoleWithWebIdentity",
        _ => "AssumeRole",
    }
}
