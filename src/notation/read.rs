//! From text to scenario. What cannot be read is an error with its place; nothing is guessed.

use super::duration::read_duration;
use crate::model::{
    Account, Ask, Hop, Identity, MAX_HOPS, Observed, Operation, Reason, RoleLabel, Scenario,
    Seconds, SignedInAs, Source, SourceKind,
};
use crate::rules;
use std::ops::Range;

/// The most characters a line has.
pub const MAX_CHARACTERS: usize = 2_000;

/// Why a line cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotationError {
    /// What is wrong.
    pub problem: Problem,
    /// The text that is meant.
    pub text: String,
    /// Where it stands in the line, in UTF-16 units as browsers count them.
    pub place: Range<usize>,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// More than [`MAX_CHARACTERS`].
    TooLong,
    /// It does not begin with a version that can be read.
    Version,
    /// No source follows the version.
    NoSource,
    /// No source has that name.
    Source,
    /// No operation has that name.
    Operation,
    /// More than [`MAX_HOPS`] hops.
    TooManyHops,
    /// No attribute has that name.
    Attribute,
    /// The attribute exists, but not on this.
    Misplaced,
    /// The attribute stands here a second time.
    Twice,
    /// The value is no duration.
    Duration,
    /// The value is no role label.
    Role,
    /// The value is no account letter.
    Account,
    /// The value is nobody who could have signed in.
    SignedIn,
    /// The value is nothing that AWS answers.
    Observed,
}

impl Problem {
    /// The kebab-case code of the error.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLong => "notation-too-long",
            Self::Version => "notation-version",
            Self::NoSource => "notation-no-source",
            Self::Source => "notation-source",
            Self::Operation => "notation-operation",
            Self::TooManyHops => "notation-too-many-hops",
            Self::Attribute => "notation-attribute",
            Self::Misplaced => "notation-attribute-misplaced",
            Self::Twice => "notation-attribute-twice",
            Self::Duration => "notation-duration",
            Self::Role => "notation-role",
            Self::Account => "notation-account",
            Self::SignedIn => "notation-signed-in",
            Self::Observed => "notation-observed",
        }
    }
}

/// Reads a line.
///
/// # Errors
///
/// A [`NotationError`] with the place of the first thing that cannot be read.
pub fn read(line: &str) -> Result<Scenario, NotationError> {
    let whole = Part {
        text: line,
        start: 0,
    };
    if line.chars().count() > MAX_CHARACTERS {
        return Err(whole.error(Problem::TooLong));
    }
    let mut parts = whole.split('~');
    let head = parts.next().unwrap_or(whole);
    let mut scenario = Scenario::unknown();
    scenario.need = read_head(head)?;
    let source = parts
        .next()
        .ok_or_else(|| head.after().error(Problem::NoSource))?;
    scenario.source = read_source(source)?;
    for (index, part) in parts.enumerate() {
        if index >= MAX_HOPS {
            return Err(part.error(Problem::TooManyHops));
        }
        scenario.hops.push(read_hop(part)?);
    }
    Ok(scenario)
}

fn read_head(head: Part<'_>) -> Result<Option<Seconds>, NotationError> {
    let mut words = head.split('.');
    let version = words.next().unwrap_or(head);
    if version.text != "v1" {
        return Err(version.error(Problem::Version));
    }
    let mut need = None;
    for word in words {
        match word.attribute() {
            Some((Name::Need, value)) => set(&mut need, value.duration()?, word)?,
            other => return Err(word.error(unknown_or_misplaced(other))),
        }
    }
    Ok(need)
}

fn read_source(part: Part<'_>) -> Result<Source, NotationError> {
    let mut words = part.split('.');
    let name = words.next().unwrap_or(part);
    let kind = SourceKind::from_name(name.text).ok_or_else(|| name.error(Problem::Source))?;
    let mut source = Source::new(Identity::of(kind));
    let (mut ask, mut end) = (None, None);
    for word in words {
        let attribute = word.attribute();
        match (attribute, &mut source.identity) {
            (Some((Name::Session, value)), _) => set(&mut source.session, value.duration()?, word)?,
            (Some((Name::Ask, value)), _) => set(&mut ask, value.ask()?, word)?,
            (Some((Name::Account, value)), _) => set(&mut source.account, value.account()?, word)?,
            (Some((Name::Until, value)), Identity::Saml { until }) => {
                set(&mut end, value.duration()?, word)?;
                *until = end;
            }
            (
                Some((Name::Left, value)),
                Identity::ConsoleIamUser { left } | Identity::ConsoleFederated { left },
            ) => set(left, value.duration()?, word)?,
            (Some((Name::As, value)), Identity::CliLogin { signed_in }) => {
                let who = SignedInAs::from_name(value.text)
                    .ok_or_else(|| value.error(Problem::SignedIn))?;
                set(signed_in, who, word)?;
            }
            (other, _) => return Err(word.error(unknown_or_misplaced(other))),
        }
    }
    source.ask = ask.unwrap_or_default();
    Ok(source)
}

fn read_hop(part: Part<'_>) -> Result<Hop, NotationError> {
    let mut words = part.split('.');
    let name = words.next().unwrap_or(part);
    let operation =
        Operation::from_name(name.text).ok_or_else(|| name.error(Problem::Operation))?;
    let mut hop = Hop::new(operation);
    let (mut ask, mut mfa) = (None, None);
    for word in words {
        match word.attribute() {
            Some((Name::Ask, value)) => set(&mut ask, value.ask()?, word)?,
            Some((Name::Max, value)) => set(&mut hop.role_maximum, value.duration()?, word)?,
            Some((Name::Mfa, _)) => set(&mut mfa, (), word)?,
            Some((Name::Got, value)) => set(&mut hop.observed, value.observed()?, word)?,
            Some((Name::Role, value)) => {
                let label = RoleLabel::new(value.text).ok_or_else(|| value.error(Problem::Role))?;
                set(&mut hop.role, label, word)?;
            }
            Some((Name::Account, value)) => set(&mut hop.account, value.account()?, word)?,
            other => return Err(word.error(unknown_or_misplaced(other))),
        }
    }
    hop.ask = ask.unwrap_or_default();
    hop.mfa = mfa.is_some();
    Ok(hop)
}

/// The attributes, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Need,
    Session,
    Until,
    Left,
    As,
    Ask,
    Max,
    Mfa,
    Got,
    Role,
    Account,
}

fn unknown_or_misplaced(attribute: Option<(Name, Part<'_>)>) -> Problem {
    if attribute.is_some() {
        Problem::Misplaced
    } else {
        Problem::Attribute
    }
}

fn set<T>(slot: &mut Option<T>, value: T, word: Part<'_>) -> Result<(), NotationError> {
    if slot.is_some() {
        return Err(word.error(Problem::Twice));
    }
    *slot = Some(value);
    Ok(())
}

/// A piece of the line that knows where it stands.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    text: &'a str,
    /// In UTF-16 units.
    start: usize,
}

impl<'a> Part<'a> {
    fn split(self, separator: char) -> impl Iterator<Item = Part<'a>> {
        let mut start = self.start;
        self.text.split(separator).map(move |text| {
            let part = Part { text, start };
            start = part.end().saturating_add(1);
            part
        })
    }

    fn end(self) -> usize {
        self.start.saturating_add(self.text.encode_utf16().count())
    }

    fn after(self) -> Part<'static> {
        Part {
            text: "",
            start: self.end(),
        }
    }

    /// The attribute that this is, and its value.
    fn attribute(self) -> Option<(Name, Part<'a>)> {
        let (name, value) = match self.text.split_once('-') {
            Some((name, value)) => {
                let before = name.encode_utf16().count().saturating_add(1);
                (
                    name,
                    Some(Part {
                        text: value,
                        start: self.start.saturating_add(before),
                    }),
                )
            }
            None => (self.text, None),
        };
        let name = match (name, value.is_some()) {
            ("need", true) => Name::Need,
            ("session", true) => Name::Session,
            ("until", true) => Name::Until,
            ("left", true) => Name::Left,
            ("as", true) => Name::As,
            ("ask", true) => Name::Ask,
            ("max", true) => Name::Max,
            ("mfa", false) => Name::Mfa,
            ("got", true) => Name::Got,
            ("role", true) => Name::Role,
            ("account", true) => Name::Account,
            _ => return None,
        };
        Some((name, value.unwrap_or(self)))
    }

    fn duration(self) -> Result<Seconds, NotationError> {
        read_duration(self.text).ok_or_else(|| self.error(Problem::Duration))
    }

    fn ask(self) -> Result<Ask, NotationError> {
        if self.text == "unknown" {
            Ok(Ask::Unknown)
        } else {
            self.duration().map(Ask::For)
        }
    }

    fn account(self) -> Result<Account, NotationError> {
        let mut letters = self.text.chars();
        match (letters.next().and_then(Account::new), letters.next()) {
            (Some(account), None) => Ok(account),
            _ => Err(self.error(Problem::Account)),
        }
    }

    fn observed(self) -> Result<Observed, NotationError> {
        if self.text == "accepted" {
            return Ok(Observed::Accepted);
        }
        match Reason::from_name(self.text) {
            Some(Reason::Rule(rule)) if !rules::refuses(rule) => None,
            reason => reason,
        }
        .map(Observed::Refused)
        .ok_or_else(|| self.error(Problem::Observed))
    }

    fn error(self, problem: Problem) -> NotationError {
        NotationError {
            problem,
            text: self.text.to_owned(),
            place: self.start..self.end(),
        }
    }
}
