//! From text to scenario. What cannot be read is an error with its place; nothing is guessed.

use super::duration::read_duration;
use crate::model::{
    Account, Ask, Attributes, Hop, Identity, MAX_HOPS, Observed, Operation, Reason, RoleLabel,
    Scenario, Seconds, SignedInAs, Source, SourceKind,
};
use crate::{named_enum, rules};
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

named_enum! {
    /// What can be wrong with a line.
    pub enum Problem {
        /// More than [`MAX_CHARACTERS`].
        TooLong => "notation-too-long",
        /// It does not begin with a version that can be read.
        Version => "notation-version",
        /// No source follows the version.
        NoSource => "notation-no-source",
        /// No source has that name.
        Source => "notation-source",
        /// No operation has that name.
        Operation => "notation-operation",
        /// More than [`MAX_HOPS`] hops.
        TooManyHops => "notation-too-many-hops",
        /// No attribute has that name.
        Attribute => "notation-attribute",
        /// The attribute exists, but not on this.
        Misplaced => "notation-attribute-misplaced",
        /// The attribute stands here a second time.
        Twice => "notation-attribute-twice",
        /// The value is no duration.
        Duration => "notation-duration",
        /// The value is no role label.
        Role => "notation-role",
        /// The value is no account letter.
        Account => "notation-account",
        /// The value is nobody who could have signed in.
        SignedIn => "notation-signed-in",
        /// The value is nothing that AWS answers.
        Observed => "notation-observed",
    }
}

/// Reads a line.
///
/// # Errors
///
/// A [`NotationError`] with the place of the first thing that cannot be read.
pub fn read(line: &str) -> Result<Scenario, NotationError> {
    let mut scenario = Scenario::unknown();
    read_into(&mut scenario, line)?;
    Ok(scenario)
}

/// Reads a line as far as it goes: what stands before the first thing that cannot be read, and
/// that thing.
///
/// Nothing is guessed: whatever stands behind the break is left out, and so is what is broken. Of
/// a line that is too long nothing is read.
///
/// ```
/// use session_advisor_core::notation;
///
/// let (scenario, error) = notation::read_leniently("v1~oidc~assume-role.max-12h.ask-2x~assume-role");
/// assert_eq!(notation::write(&scenario), "v1~oidc~assume-role.max-12h");
/// assert_eq!(error.map(|error| error.text), Some("2x".to_owned()));
/// ```
#[must_use]
pub fn read_leniently(line: &str) -> (Scenario, Option<NotationError>) {
    let mut scenario = Scenario::unknown();
    let error = read_into(&mut scenario, line).err();
    (scenario, error)
}

/// Fills the scenario with the line, up to the first thing that cannot be read.
fn read_into(scenario: &mut Scenario, line: &str) -> Result<(), NotationError> {
    let whole = Part {
        text: line,
        start: 0,
    };
    if line.chars().count() > MAX_CHARACTERS {
        return Err(whole.error(Problem::TooLong));
    }
    let mut parts = whole.split('~');
    let head = parts.next().unwrap_or(whole);
    read_head(head, &mut scenario.need)?;
    let source = parts
        .next()
        .ok_or_else(|| head.after().error(Problem::NoSource))?;
    read_source(source, &mut scenario.source)?;
    for (index, part) in parts.enumerate() {
        if index >= MAX_HOPS {
            return Err(part.error(Problem::TooManyHops));
        }
        read_hop(part, &mut scenario.hops)?;
    }
    Ok(())
}

fn read_head(head: Part<'_>, need: &mut Option<Seconds>) -> Result<(), NotationError> {
    let mut words = head.split('.');
    let version = words.next().unwrap_or(head);
    if version.text != "v1" {
        return Err(version.error(Problem::Version));
    }
    for word in words {
        match word.attribute() {
            Some((Name::Need, value)) => set(need, value.duration()?, word)?,
            other => return Err(word.error(unknown_or_misplaced(other))),
        }
    }
    Ok(())
}

fn read_source(part: Part<'_>, source: &mut Source) -> Result<(), NotationError> {
    let mut words = part.split('.');
    let name = words.next().unwrap_or(part);
    let kind = SourceKind::from_name(name.text).ok_or_else(|| name.error(Problem::Source))?;
    *source = Source::new(Identity::of(kind));
    let (mut ask, mut attributes) = (None, Attributes::UNKNOWN);
    // Also a source that breaks off keeps what stands before the break.
    let outcome =
        words.try_for_each(|word| read_source_attribute(word, source, &mut ask, &mut attributes));
    source.identity = Identity::with(kind, attributes);
    outcome
}

fn read_source_attribute(
    word: Part<'_>,
    source: &mut Source,
    ask: &mut Option<Ask>,
    attributes: &mut Attributes,
) -> Result<(), NotationError> {
    let takes = source.kind().takes();
    match word.attribute() {
        Some((Name::Session, value)) => set(&mut source.session, value.duration()?, word),
        Some((Name::Ask, value)) => {
            source.ask = set_ask(ask, value, word)?;
            Ok(())
        }
        Some((Name::Account, value)) => set(&mut source.account, value.account()?, word),
        Some((Name::Until, value)) if takes.until => {
            set(&mut attributes.until, value.duration()?, word)
        }
        Some((Name::Left, value)) if takes.left => {
            set(&mut attributes.left, value.duration()?, word)
        }
        Some((Name::As, value)) if takes.signed_in => {
            let who =
                SignedInAs::from_name(value.text).ok_or_else(|| value.error(Problem::SignedIn))?;
            set(&mut attributes.signed_in, who, word)
        }
        other => Err(word.error(unknown_or_misplaced(other))),
    }
}

fn read_hop(part: Part<'_>, hops: &mut Vec<Hop>) -> Result<(), NotationError> {
    let mut words = part.split('.');
    let name = words.next().unwrap_or(part);
    let operation =
        Operation::from_name(name.text).ok_or_else(|| name.error(Problem::Operation))?;
    let mut hop = Hop::new(operation);
    // Also a hop that breaks off keeps what stands before the break.
    let outcome = words.try_fold((None, None), |seen, word| {
        read_hop_attribute(word, &mut hop, seen)
    });
    hops.push(hop);
    outcome.map(drop)
}

/// The attributes of a hop that are there or not, so that a second one is noticed.
type Seen = (Option<Ask>, Option<()>);

fn read_hop_attribute(
    word: Part<'_>,
    hop: &mut Hop,
    (mut ask, mut mfa): Seen,
) -> Result<Seen, NotationError> {
    match word.attribute() {
        Some((Name::Ask, value)) => hop.ask = set_ask(&mut ask, value, word)?,
        Some((Name::Max, value)) => set(&mut hop.role_maximum, value.duration()?, word)?,
        Some((Name::Mfa, _)) => {
            set(&mut mfa, (), word)?;
            hop.mfa = true;
        }
        Some((Name::Got, value)) => set(&mut hop.observed, value.observed()?, word)?,
        Some((Name::Role, value)) => {
            let label = RoleLabel::new(value.text).ok_or_else(|| value.error(Problem::Role))?;
            set(&mut hop.role, label, word)?;
        }
        Some((Name::Account, value)) => set(&mut hop.account, value.account()?, word)?,
        other => return Err(word.error(unknown_or_misplaced(other))),
    }
    Ok((ask, mfa))
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

fn set_ask(slot: &mut Option<Ask>, value: Part<'_>, word: Part<'_>) -> Result<Ask, NotationError> {
    let ask = value.ask()?;
    set(slot, ask, word)?;
    Ok(ask)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation::write;

    #[test]
    fn a_damaged_line_is_read_up_to_the_break() {
        for (line, kept, problem) in [
            ("", "v1~unknown", Problem::Version),
            ("v2~iam-user", "v1~unknown", Problem::Version),
            ("v1.need-8h", "v1.need-8h~unknown", Problem::NoSource),
            (
                "v1.need-8h.need-2h~oidc",
                "v1.need-8h~unknown",
                Problem::Twice,
            ),
            ("v1~iam-usr~assume-role", "v1~unknown", Problem::Source),
            (
                "v1~saml.until-5m.left-2h~assume-role",
                "v1~saml.until-5m",
                Problem::Misplaced,
            ),
            ("v1~oidc.ask-2h.ask-3h", "v1~oidc.ask-2h", Problem::Twice),
            ("v1~oidc~assume~assume-role", "v1~oidc", Problem::Operation),
            (
                "v1~iam-user~assume-role.mfa.ask-2h.max-12~assume-role",
                "v1~iam-user~assume-role.ask-2h.mfa",
                Problem::Duration,
            ),
            (
                "v1~iam-user~assume-role.mfa.mfa",
                "v1~iam-user~assume-role.mfa",
                Problem::Twice,
            ),
            (
                "v1~iam-user~assume-role.ask-2",
                "v1~iam-user~assume-role",
                Problem::Duration,
            ),
        ] {
            let (scenario, error) = read_leniently(line);
            assert_eq!(write(&scenario), kept, "{line}");
            assert_eq!(
                error.as_ref().map(|error| error.problem),
                Some(problem),
                "{line}"
            );
            assert_eq!(read(line).err(), error, "{line}");
        }
    }

    #[test]
    fn of_too_long_a_line_nothing_is_kept() {
        let line = format!("v1~iam-user{}", "~assume-role".repeat(200));
        let (scenario, error) = read_leniently(&line);
        assert_eq!(scenario, Scenario::unknown());
        assert_eq!(error.map(|error| error.problem), Some(Problem::TooLong));
        let line = format!("v1~iam-user{}", "~assume-role".repeat(MAX_HOPS + 1));
        let (scenario, error) = read_leniently(&line);
        assert_eq!(scenario.hops.len(), MAX_HOPS);
        assert_eq!(error.map(|error| error.problem), Some(Problem::TooManyHops));
    }

    #[test]
    fn a_sound_line_is_read_whole() {
        let line =
            "v1.need-8h~oidc~assume-role-with-web-identity.ask-1h.mfa~assume-role.ask-unknown";
        let (scenario, error) = read_leniently(line);
        assert_eq!(error, None);
        assert_eq!(read(line), Ok(scenario));
    }
}
