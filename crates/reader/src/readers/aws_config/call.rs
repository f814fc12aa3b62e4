//! The call for a profile's role, with the checks that the AWS CLI makes before it sends.

use super::edit;
use super::file::Entry;
use super::profiles::Profile;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::call_chain::{CallChain, Step, Stop};
use crate::evidence::span::Span;
use crate::formats::python::Integer;
use session_advisor_core::facts::limits::ASSUME_ROLE_MINIMUM;
use session_advisor_core::model::{Ask, Operation, RuleName};

/// A stop with these words.
pub(super) fn stop(words: String, place: Option<Span>) -> Stop {
    Stop {
        instead_of: None,
        enforces: None,
        words,
        place,
    }
}

fn duration(profile: Profile<'_>) -> Option<(&Entry, Integer)> {
    let entry = profile.get("duration_seconds")?;
    Some((entry, Integer::read(&entry.value)?))
}

/// The call for a profile's role.
pub(super) fn call(profile: Profile<'_>) -> Step {
    let mut call = Step::new(Operation::AssumeRole);
    if let Some((entry, number)) = duration(profile) {
        call = call.asking(number.asked());
        call.ask_place = Some(entry.place.clone());
    }
    call.hop.mfa = profile.has("mfa_serial");
    if let Some(entry) = profile.get("role_arn") {
        call.role = role_arn(&entry.value);
        call.place = Some(entry.place.clone());
    }
    let asks = call.ask_place.as_ref().or(call.place.as_ref());
    call.edit = asks.and_then(|asks| edit::site(profile, asks));
    call
}

/// Sends that call, or stops instead.
pub(super) fn send(profile: Profile<'_>, chain: &mut CallChain) {
    let mut check = Check::default();
    if let Some(entry) = profile
        .get("role_session_name")
        .filter(|entry| !entry.value.is_empty())
    {
        check.length("RoleSessionName", entry, 2);
    }
    for (key, parameter, least) in [
        ("external_id", "ExternalId", 2),
        ("mfa_serial", "SerialNumber", 9),
    ] {
        if let Some(entry) = profile.get(key) {
            check.length(parameter, entry, least);
        }
    }
    if let Some((entry, number)) = duration(profile)
        && number.is_below(ASSUME_ROLE_MINIMUM)
    {
        let (number, least) = (number.text(), ASSUME_ROLE_MINIMUM.get());
        check.enforces = Some(RuleName::BelowMinimum);
        check.fail(
            format!(
                "Invalid value for parameter DurationSeconds, value: {number}, valid min value: \
                 {least}"
            ),
            entry,
        );
    }
    if let Some(entry) = profile.get("role_arn") {
        check.length("RoleArn", entry, 20);
    }
    check.send(call(profile), chain);
}

/// The role that a value names. Whatever else stands on the line is sent with it.
pub(super) fn role_arn(value: &str) -> Option<Arn> {
    Arn::read(value.split_whitespace().next()?)
        .filter(|arn| !matches!(arn.principal, Principal::Other))
}

/// The checks that the client makes before it sends.
#[derive(Debug, Default)]
pub(super) struct Check {
    problems: Vec<String>,
    place: Option<Span>,
    enforces: Option<RuleName>,
}

impl Check {
    /// That a value has that many characters.
    pub(super) fn length(&mut self, parameter: &str, entry: &Entry, least: usize) {
        let length = entry.value.chars().count();
        if length < least {
            self.fail(
                format!(
                    "Invalid length for parameter {parameter}, value: {length}, valid min length: \
                     {least}"
                ),
                entry,
            );
        }
    }

    fn fail(&mut self, problem: String, entry: &Entry) {
        self.problems.push(problem);
        if self.place.is_none() {
            self.place = Some(entry.place.clone());
        }
    }

    /// Sends the call that they are about, or stops instead.
    pub(super) fn send(self, call: Step, chain: &mut CallChain) {
        if self.problems.is_empty() {
            chain.steps.push(call);
        } else {
            chain.stop = Some(Stop {
                instead_of: Some(call),
                enforces: self.enforces,
                words: format!("Parameter validation failed:\n{}", self.problems.join("\n")),
                place: self.place,
            });
        }
    }
}

/// What a duration that nobody sends would have asked.
pub(super) fn ignored(profile: Profile<'_>) -> Ask {
    match profile.value("duration_seconds").and_then(Integer::read) {
        None => Ask::Nothing,
        Some(number) => number.seconds().map_or(Ask::Unknown, Ask::For),
    }
}
