//! The reading of what is typed into fields, and why some of it cannot be read.

use session_advisor_core::model::{Ask, RoleLabel, Seconds};
use session_advisor_core::notation::read_duration;

/// Why a text cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Its last number has no unit.
    NoUnit,
    /// It is below zero.
    BelowZero,
    /// It is zero, where at least this is needed, if a least is known.
    Zero {
        /// The least that makes sense there.
        least: Option<Seconds>,
    },
    /// It is more than [`Seconds::MAX`].
    TooMuch,
    /// It is no duration at all.
    NoDuration,
    /// A label cannot hold that many characters.
    LongLabel(usize),
    /// It begins like an ARN and names no role.
    NoNameInArn,
}

/// Whether a field takes zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zero {
    /// It does.
    Taken,
    /// It does not; the least that it takes, if there is one.
    Refused(Option<Seconds>),
}

/// The word in a field for a request of which the amount is not known.
pub(crate) const UNKNOWN: &str = "unknown";

/// The units that a number can be given, as they are written.
const UNITS: [char; 3] = ['h', 'm', 's'];

/// The duration that is typed; `None` where nothing is. Spaces as in `8 h` are allowed.
pub(crate) fn duration(text: &str, zero: Zero) -> Result<Option<Seconds>, Problem> {
    let text = &*without_gaps(text);
    if text.is_empty() {
        return Ok(None);
    }
    match (read_duration(text), zero) {
        (Some(Seconds::ZERO), Zero::Refused(least)) => Err(Problem::Zero { least }),
        (Some(seconds), _) => Ok(Some(seconds)),
        (None, _) => Err(problem(text, zero)),
    }
}

/// The request that is typed: a duration, [`UNKNOWN`], or nothing.
pub(crate) fn asked(text: &str, zero: Zero) -> Result<Ask, Problem> {
    if text.trim() == UNKNOWN {
        return Ok(Ask::Unknown);
    }
    duration(text, zero).map(|seconds| seconds.map_or(Ask::Nothing, Ask::For))
}

/// The role's label that is typed; `None` where nothing is.
pub(crate) fn role(text: &str) -> Result<Option<RoleLabel>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // Of an ARN only the name is kept: account numbers never enter a scenario.
    let name = if text.starts_with("arn:") {
        text.rsplit_once('/').map_or("", |(_, name)| name)
    } else {
        text
    };
    match RoleLabel::of_role(name) {
        Some(label) => Ok(Some(label)),
        None if name.is_empty() => Err(Problem::NoNameInArn),
        None => Err(Problem::LongLabel(name.chars().count())),
    }
}

/// The text without spaces, except between two numbers: those would become one.
fn without_gaps(text: &str) -> String {
    text.split_whitespace().fold(String::new(), |text, word| {
        let digits = text.ends_with(|last: char| last.is_ascii_digit())
            && word.starts_with(|first: char| first.is_ascii_digit());
        text + if digits { " " } else { "" } + word
    })
}

/// The ways to end the text with a unit so that it becomes a duration.
pub(crate) fn with_units(text: &str) -> Vec<String> {
    let text = without_gaps(text);
    UNITS
        .iter()
        .map(|unit| format!("{text}{unit}"))
        .filter(|text| read_duration(text).is_some_and(|seconds| seconds > Seconds::ZERO))
        .collect()
}

fn problem(text: &str, zero: Zero) -> Problem {
    // The second is the minus sign that word processors make of the first.
    if text.starts_with(['-', '\u{2212}']) {
        Problem::BelowZero
    } else if text.chars().all(|character| character == '0') {
        match zero {
            Zero::Taken => Problem::NoUnit,
            Zero::Refused(least) => Problem::Zero { least },
        }
    } else if !with_units(text).is_empty() {
        Problem::NoUnit
    } else if has_the_shape_of_a_duration(text) {
        Problem::TooMuch
    } else {
        Problem::NoDuration
    }
}

/// Whether the text would be a duration, with or without its last unit, if its numbers were
/// smaller.
fn has_the_shape_of_a_duration(text: &str) -> bool {
    let mut small = String::with_capacity(text.len());
    for character in text.chars() {
        if !character.is_ascii_digit() {
            small.push(character);
        } else if !small.ends_with('1') {
            small.push('1');
        }
    }
    read_duration(&small).is_some() || !with_units(&small).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: Option<Seconds> = Seconds::new(60);

    #[test]
    fn durations_are_read_as_the_notation_reads_them() {
        for (text, seconds) in [
            ("2h", 7200),
            (" 1h30m ", 5400),
            ("3600s", 3600),
            ("8 h", 28800),
            ("1 h 30 m", 5400),
        ] {
            assert_eq!(
                duration(text, Zero::Refused(LEAST)),
                Ok(Seconds::new(seconds)),
                "{text}"
            );
        }
        assert_eq!(duration("  ", Zero::Refused(LEAST)), Ok(None));
        assert_eq!(duration("0s", Zero::Taken), Ok(Some(Seconds::ZERO)));
    }

    #[test]
    fn what_is_wrong_with_a_duration_is_told_apart() {
        for (text, problem) in [
            ("5", Problem::NoUnit),
            ("1h30", Problem::NoUnit),
            ("1 h 30", Problem::NoUnit),
            ("1 30m", Problem::NoDuration),
            ("-5", Problem::BelowZero),
            ("\u{2212}5m", Problem::BelowZero),
            ("0", Problem::Zero { least: LEAST }),
            ("0h0m", Problem::Zero { least: LEAST }),
            ("99999999h", Problem::TooMuch),
            ("2147483648s", Problem::TooMuch),
            ("99999999999999999999", Problem::TooMuch),
            ("2x", Problem::NoDuration),
            ("1s1h", Problem::NoDuration),
            ("1.5h", Problem::NoDuration),
            ("unknown", Problem::NoDuration),
        ] {
            assert_eq!(duration(text, Zero::Refused(LEAST)), Err(problem), "{text}");
        }
        assert_eq!(duration("0", Zero::Taken), Err(Problem::NoUnit));
    }

    #[test]
    fn a_request_can_be_nothing_or_not_known() {
        let zero = Zero::Refused(None);
        assert_eq!(asked("", zero), Ok(Ask::Nothing));
        assert_eq!(asked(" unknown", zero), Ok(Ask::Unknown));
        assert_eq!(asked("1m", zero), Ok(Ask::For(Seconds::clamped(60))));
    }

    #[test]
    fn of_a_role_only_the_name_is_kept() {
        let label = |text| role(text).map(|label| label.map(|label| label.to_string()));
        assert_eq!(label(""), Ok(None));
        assert_eq!(label("team/Role.A"), Ok(Some("team_Role_A".to_owned())));
        assert_eq!(
            label("arn:aws:iam::999:role/team/A"),
            Ok(Some("A".to_owned()))
        );
        assert_eq!(label("arn:aws:iam::999"), Err(Problem::NoNameInArn));
        assert_eq!(label(&"x".repeat(65)), Err(Problem::LongLabel(65)));
    }

    #[test]
    fn units_are_offered_only_where_they_help() {
        assert_eq!(with_units("5"), ["5h", "5m", "5s"]);
        assert_eq!(with_units("1h30"), ["1h30m", "1h30s"]);
        assert_eq!(with_units(" 1 h 30 "), ["1h30m", "1h30s"]);
        assert_eq!(with_units("596524"), ["596524m", "596524s"]);
        assert_eq!(with_units("x"), Vec::<String>::new());
    }
}
