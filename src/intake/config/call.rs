//! The call for a profile's role, with the checks that the AWS CLI makes before it sends.

use super::file::Entry;
use super::profiles::Profile;
use super::values::Integer;
use crate::facts::limits::ASSUME_ROLE_MINIMUM;
use crate::intake::Place;
use crate::intake::arn::{Arn, Principal};
use crate::intake::walk::{Asked, Step, Stop};
use crate::model::{Ask, Operation, RuleName};

/// A stop with these words.
pub(super) fn stop(words: String, place: Option<Place>) -> Stop {
    Stop {
        instead_of: None,
        enforces: None,
        words,
        place,
    }
}

/// The call for a profile's role, and whether the client stops instead.
pub(super) fn step(profile: Profile<'_>) -> (Step, Option<Stop>) {
    let duration = profile
        .get("duration_seconds")
        .and_then(|entry| Some((entry, Integer::read(&entry.value)?)));
    let asked = duration
        .as_ref()
        .map_or(Asked::Nothing, |(_, number)| number.asked());
    let mut step = Step::new(Operation::AssumeRole).asking(asked);
    step.hop.mfa = profile.has("mfa_serial");
    let role = profile.get("role_arn");
    step.role = role.and_then(|entry| role_arn(&entry.value));
    step.place = role.map(|entry| entry.place.clone());
    step.ask_place = duration.as_ref().map(|(entry, _)| entry.place.clone());

    let mut check = Check::default();
    if let Some(entry) = profile
        .get("role_session_name")
        .filter(|entry| !entry.value.is_empty())
    {
        check.length("RoleSessionName", entry, 2);
    }
    if let Some(entry) = profile.get("external_id") {
        check.length("ExternalId", entry, 2);
    }
    if let Some(entry) = profile.get("mfa_serial") {
        check.length("SerialNumber", entry, 9);
    }
    if let Some((entry, number)) =
        duration.filter(|(_, number)| number.is_below(ASSUME_ROLE_MINIMUM))
    {
        let least = ASSUME_ROLE_MINIMUM.get();
        check.enforces = Some(RuleName::BelowMinimum);
        check.fail(
            format!(
                "Invalid value for parameter DurationSeconds, value: {}, valid min value: {least}",
                number.text()
            ),
            entry,
        );
    }
    if let Some(entry) = role {
        check.length("RoleArn", entry, 20);
    }
    (step, check.finish())
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
    place: Option<Place>,
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
        self.place.get_or_insert(entry.place.clone());
    }

    /// The stop that they come to.
    pub(super) fn finish(self) -> Option<Stop> {
        if self.problems.is_empty() {
            return None;
        }
        Some(Stop {
            enforces: self.enforces,
            ..stop(
                format!("Parameter validation failed:\n{}", self.problems.join("\n")),
                self.place,
            )
        })
    }
}

/// What a duration that nobody sends would have asked.
pub(super) fn ignored(profile: Profile<'_>) -> Ask {
    match profile.value("duration_seconds").and_then(Integer::read) {
        None => Ask::Nothing,
        Some(number) => number.seconds().map_or(Ask::Unknown, Ask::For),
    }
}
