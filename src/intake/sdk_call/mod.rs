//! Calls of STS in the source of programs: what is called, and the duration where it is a literal.
//!
//! [`scan`] finds the calls, [`amount`] reads the numbers. Languages are not parsed: a call is a name
//! with brackets behind it.

mod amount;
mod scan;

use super::Place;
use super::arn::Arn;
use super::reading::{Edit, Note, Part, Quirk as AnyQuirk};
use super::walk::{Asked, Step, Stop, Walk};
use crate::facts::limits::{ASSUME_ROLE_MINIMUM, request_range};
use crate::model::{Ask, Identity, Operation, RuleName, Seconds, Source};
use amount::Amount;
use scan::{Found, is_word, words};

/// What a part of a program means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The call.
    Call(Operation),
    /// How long the session shall last; none where the paste does not tell.
    Duration(Option<Seconds>),
    /// The role that is asked for.
    Role,
    /// A link that is signed in advance.
    Presigns,
}

/// What is worth knowing about a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quirk {
    /// Go's provider asks for 15 minutes where nothing is written.
    FifteenMinutes,
    /// The amount stands somewhere else.
    NotLiteral(String),
    /// The lifetime of a signed link is not that of a session.
    PresignedLink,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// That call.
    Calls(Operation),
    /// Go's provider of role credentials.
    GoProvider,
    /// Something that gets the credentials of a role, with a default of its own.
    Provider,
    /// The JavaScript class that calls AssumeRole if it is given a role, else GetSessionToken.
    RoleOrToken,
    /// The Jenkins step `withAWS`.
    Jenkins,
    /// A link is signed.
    Presigns,
    /// A duration is set in something that was made before or is given to a function.
    Sets,
    /// Arguments that are given to a call by name.
    Arguments,
}

/// What a call does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// Its first line.
    pub(crate) label: String,
    /// Where it stands.
    pub(crate) place: Place,
    /// What it does.
    pub(crate) walk: Walk,
    /// What is worth knowing about it.
    pub(crate) notes: Vec<Note>,
}

/// The calls in a paste.
#[derive(Debug, Default)]
pub(crate) struct Calls {
    /// What they do.
    pub(crate) runs: Vec<Run>,
    /// What was understood.
    pub(crate) parts: Vec<Part>,
    /// What is worth knowing about no call of STS.
    pub(crate) notes: Vec<Note>,
    arguments: Vec<Arguments>,
    found: bool,
}

/// What is given as a duration.
#[derive(Debug, Clone)]
struct Given {
    amount: Amount,
    /// As it is written.
    written: String,
    place: Place,
    /// Whether the name is spelled as in AWS's API.
    is_api_name: bool,
}

/// Arguments that have a name.
#[derive(Debug)]
struct Arguments {
    name: String,
    given: Option<Given>,
    role: Option<Arn>,
}

/// How many bytes the call takes whose first line this text starts with; none if there is none.
pub(super) fn extent(text: &str) -> Option<usize> {
    let found = scan::first(text)?;
    let rest = text.get(found.end..).unwrap_or_default();
    // What only ends the statement.
    let tail = rest.len().saturating_sub(rest.trim_start_matches([' ', ';', ')', ',', '}', ']']).len());
    Some(found.end.saturating_add(tail))
}

impl Calls {
    /// Reads the stretches of the text that are calls.
    pub(crate) fn read(text: &str, stretches: &[Place]) -> Self {
        let mut calls = Self::default();
        for place in stretches {
            let Some(stretch) = text.get(place.clone()) else { continue };
            if let Some(found) = scan::first(stretch) {
                calls.take(stretch, place.start, &found);
            }
        }
        calls
    }

    /// Whether there are none.
    pub(crate) const fn is_empty(&self) -> bool {
        !self.found
    }

    /// The change of the paste by which the call that stands there asks for that long.
    pub(crate) fn with_duration(&self, text: &str, step: &Place, seconds: Option<Seconds>) -> Option<Edit> {
        let mut steps = self.runs.iter().flat_map(|it| &it.walk.steps);
        let place = steps.find(|it| it.place.as_ref() == Some(step))?.ask_place.clone()?;
        let is_number = text.get(place.clone())?.bytes().all(|it| it.is_ascii_digit());
        Some(Edit {
            place,
            replacement: seconds?.get().to_string(),
        })
        .filter(|_| is_number)
    }

    fn take(&mut self, stretch: &str, start: usize, found: &Found) {
        let Some(inside) = stretch.get(found.open..found.end) else { return };
        let at = start.saturating_add(found.open);
        let place = start.saturating_add(found.start)..start.saturating_add(found.end);
        let operation = match found.what {
            What::Calls(operation) => operation,
            What::GoProvider | What::Provider => Operation::AssumeRole,
            What::RoleOrToken if argument(inside, &["rolearn"]).is_some() => Operation::AssumeRole,
            What::RoleOrToken => Operation::GetSessionToken,
            What::Jenkins if argument(inside, &["role"]).is_some() => Operation::AssumeRole,
            What::Jenkins => return,
            What::Presigns => {
                self.part(place.clone(), Meaning::Presigns);
                if let Some(expires) = argument(inside, &["expiresin", "expires"]) {
                    let place = at.saturating_add(expires.start)..at.saturating_add(expires.end);
                    self.notes.push(note(Quirk::PresignedLink, place));
                }
                return;
            }
            What::Sets => {
                if let (Some(given), false) = (given(inside, at, true), self.runs.is_empty()) {
                    self.part(given.place.clone(), Meaning::Duration(given.seconds()));
                    self.set(&given);
                }
                return;
            }
            What::Arguments => {
                let given = given(inside, at, false);
                if let Some(given) = &given {
                    self.found = true;
                    self.part(given.place.clone(), Meaning::Duration(given.seconds()));
                }
                let behind = stretch.get(found.start..).unwrap_or_default();
                let name = words(behind).next().and_then(|word| behind.get(word));
                self.arguments.push(Arguments {
                    name: name.unwrap_or_default().to_owned(),
                    given,
                    role: role(inside).and_then(|it| Arn::read(inside.get(it)?)),
                });
                return;
            }
        };
        let name_end = stretch.get(found.start..found.open).map_or(0, |it| it.trim_end().len());
        let name = place.start..place.start.saturating_add(name_end);
        self.found = true;
        self.part(name, Meaning::Call(operation));
        if self.is_made_before(inside, operation) {
            return;
        }
        let own = given(inside, at, !matches!(found.what, What::Calls(_)));
        if let Some(given) = &own {
            self.part(given.place.clone(), Meaning::Duration(given.seconds()));
        }
        let elsewhere = || {
            let mut names = words(inside).filter_map(|it| inside.get(it));
            names.find_map(|name| self.arguments.iter().rev().find(|it| it.name == name))
        };
        let elsewhere = elsewhere();
        let is_known = own.is_some() || elsewhere.is_some();
        let given = own.or_else(|| elsewhere.and_then(|it| it.given.clone()));
        let role_elsewhere = elsewhere.and_then(|it| it.role.clone());
        let mut run = Run {
            label: label(stretch),
            walk: Walk::from(Source::new(Identity::Unknown)),
            notes: Vec::new(),
            place: place.clone(),
        };
        let mut step = Step::new(operation);
        step.hop.mfa = argument(inside, &["serialnumber", "withserialnumber"]).is_some();
        step.place = Some(place);
        step.role = role_elsewhere;
        if let Some(role) = role(inside) {
            step.role = inside.get(role.clone()).and_then(Arn::read);
            self.part(at.saturating_add(role.start)..at.saturating_add(role.end), Meaning::Role);
        }
        let python = stretch.get(found.start..found.open).is_some_and(|it| it.contains('_'));
        match given {
            Some(given) => ask(&mut run, step, &given, python),
            None => {
                if found.what == What::Provider || is_open(inside) && !is_known {
                    step.hop.ask = Ask::Unknown;
                } else if found.what == What::GoProvider {
                    step.hop.ask = Ask::For(ASSUME_ROLE_MINIMUM);
                    run.notes.push(note(Quirk::FifteenMinutes, run.place.clone()));
                }
                run.walk.steps.push(step);
            }
        }
        self.runs.push(run);
    }

    /// Whether all that is given is a request that was read already, and has a name.
    fn is_made_before(&self, inside: &str, operation: Operation) -> bool {
        let mut names = words(inside).filter_map(|it| inside.get(it));
        let Some(run) = self.runs.last().filter(|_| !inside.contains(['=', ':', '{'])) else {
            return false;
        };
        let stop = run.walk.stop.iter().filter_map(|it| it.instead_of.as_ref());
        let is_same = run.walk.steps.iter().chain(stop).any(|it| it.hop.operation == operation);
        let given = run.label.split('=').next().unwrap_or_default();
        is_same && run.label.contains('=') && names.any(|name| words(given).any(|it| given.get(it) == Some(name)))
    }

    /// A duration that is set beside the last call, or in it.
    fn set(&mut self, given: &Given) {
        let Some(run) = self.runs.last_mut() else { return };
        let is_for_it = run.walk.steps.last().is_some_and(|it| it.ask_place.is_none() && it.hop.ask != Ask::Unknown);
        if let (true, Some(mut step)) = (is_for_it, run.walk.steps.pop()) {
            step.hop.ask = Ask::Nothing;
            run.notes.clear();
            ask(run, step, given, false);
        }
    }

    fn part(&mut self, place: Place, meaning: Meaning) {
        self.parts.push(Part {
            place,
            meaning: super::reading::Meaning::SdkCall(meaning),
            hop: None,
        });
    }
}

impl Given {
    fn seconds(&self) -> Option<Seconds> {
        match self.amount {
            Amount::Seconds(amount) => u32::try_from(amount).ok().and_then(Seconds::new),
            _ => None,
        }
    }
}

/// Lets the call ask for that, or stop where the SDK itself checks it.
fn ask(run: &mut Run, mut step: Step, given: &Given, is_python: bool) {
    step.ask_place = Some(given.place.clone());
    let operation = step.hop.operation;
    let seconds = given.seconds();
    let asked = match (&given.amount, seconds) {
        (_, Some(seconds)) => Asked::Known(Ask::For(seconds)),
        (Amount::Seconds(_), None) => Asked::NoSeconds(given.written.clone()),
        (Amount::Text(text), None) => Asked::NoSeconds(text.clone()),
        (Amount::Unknown, None) => {
            run.notes.push(note(Quirk::NotLiteral(given.written.clone()), given.place.clone()));
            Asked::Known(Ask::Unknown)
        }
    };
    step = step.asking(asked);
    let is_boto = is_python && given.is_api_name;
    let least = request_range(operation).map(|it| it.minimum).filter(|least| seconds.is_some_and(|it| it < *least));
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
            run.walk.steps.push(step);
            return;
        }
    };
    run.walk.stop = Some(Stop {
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

/// The duration among the arguments.
fn given(inside: &str, at: usize, by_short_name: bool) -> Option<Given> {
    const NAMES: [&str; 4] = ["durationseconds", "withdurationseconds", "setdurationseconds", "withrolesessiondurationseconds"];
    let value = argument(inside, &NAMES).or_else(|| argument(inside, &["duration"]).filter(|_| by_short_name))?;
    let written = inside.get(value.clone())?;
    Some(Given {
        amount: amount::read(written),
        written: written.to_owned(),
        place: at.saturating_add(value.start)..at.saturating_add(value.end),
        is_api_name: inside.get(..value.start)?.contains("DurationSeconds"),
    })
}

/// The value that stands behind one of these names.
fn argument(inside: &str, names: &[&str]) -> Option<Place> {
    words(inside).find_map(|word| {
        let written = inside.get(word.clone())?;
        if !names.iter().any(|it| is_word(written, it)) {
            return None;
        }
        let rest = inside.get(word.end..)?;
        let behind = rest.trim_start_matches(['"', '\'', ' ', '\t']);
        let value = behind.strip_prefix("=>").or_else(|| behind.strip_prefix(['=', ':', '(']));
        // Its name alone: a variable of that name.
        let Some(value) = value else {
            return behind.starts_with([',', '}', '\r', '\n']).then_some(word);
        };
        let value = value.trim_start();
        let start = inside.len().saturating_sub(value.len());
        let end = start.saturating_add(expression(value));
        Some(start..end)
    })
}

/// How long an expression is.
fn expression(text: &str) -> usize {
    let mut open = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => open = open.saturating_add(1),
            b')' | b']' | b'}' => match open.checked_sub(1) {
                Some(less) => open = less,
                None => return text.get(..at).map_or(0, |it| it.trim_end().len()),
            },
            b',' | b';' | b'\n' | b'#' if open == 0 => return text.get(..at).map_or(0, |it| it.trim_end().len()),
            b'/' if open == 0 => return text.get(..at).map_or(0, |it| it.trim_end().len()),
            _ => {}
        }
    }
    text.trim_end().len()
}

/// The role among the arguments, without its quotes.
fn role(inside: &str) -> Option<Place> {
    inside.match_indices("arn:").find_map(|(start, _)| {
        let rest = inside.get(start..)?;
        let length = rest.find(['"', '\'', '`', ' ', ',', ')', '\n']).unwrap_or(rest.len());
        let is_role = rest.get(..length)?.contains(":role/");
        is_role.then(|| start..start.saturating_add(length))
    })
}

/// Whether more may be given than is seen: a variable, or what was left out.
fn is_open(inside: &str) -> bool {
    let first = inside.trim_start_matches(['(', '{', '[', ' ', '\r', '\n']);
    let length = first.find(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '_' | '.')).unwrap_or(first.len());
    let behind = first.get(length..).unwrap_or_default().trim_start();
    let alone = length > 0 && behind.starts_with([',', ')']) && !inside.starts_with('{') && !inside.contains(['=', ':']);
    alone || inside.contains("**") || inside.contains("...") || inside.contains('…')
}

/// The first line of the call.
fn label(stretch: &str) -> String {
    let line = stretch.trim().split('\n').next().unwrap_or_default().trim();
    let end = line.char_indices().nth(80).map_or(line.len(), |(at, _)| at);
    line.get(..end).unwrap_or(line).to_owned()
}

fn note(quirk: Quirk, place: Place) -> Note {
    Note {
        quirk: AnyQuirk::SdkCall(quirk),
        place: Some(place),
    }
}
