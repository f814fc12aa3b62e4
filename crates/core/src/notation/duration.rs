//! Durations as text: `45m`, `1h30m`, `3600s`.

use crate::model::Seconds;
use std::fmt::Write;

const UNITS: [(char, u32); 3] = [('h', 3600), ('m', 60), ('s', 1)];

/// Reads hours, minutes and seconds, each at most once and in this order.
///
/// None where the text is anything else, or more than [`Seconds::MAX`].
///
/// ```
/// use session_advisor_core::notation::read_duration;
///
/// assert_eq!(read_duration("1h30m").map(|seconds| seconds.get()), Some(5400));
/// assert_eq!(read_duration("5"), None);
/// ```
#[must_use]
pub fn read_duration(text: &str) -> Option<Seconds> {
    let mut units = UNITS.iter();
    let mut total: u32 = 0;
    let mut digits: Option<u32> = None;
    for character in text.chars() {
        if let Some(digit) = character.to_digit(10) {
            digits = Some(digits.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
        } else {
            let (_, size) = units.find(|(unit, _)| *unit == character)?;
            total = total.checked_add(digits.take()?.checked_mul(*size)?)?;
        }
    }
    // Something was read, and no number is left without its unit.
    if text.is_empty() || digits.is_some() {
        None
    } else {
        Seconds::new(total)
    }
}

/// Writes the shortest form: zero parts left out, minutes and seconds below 60.
#[must_use]
pub fn write_duration(seconds: Seconds) -> String {
    let mut text = String::with_capacity(8);
    push_duration(&mut text, seconds);
    text
}

pub(super) fn push_duration(text: &mut String, seconds: Seconds) {
    if seconds == Seconds::ZERO {
        text.push_str("0s");
        return;
    }
    let mut rest = seconds.get();
    for (unit, size) in UNITS {
        let (amount, left) = (rest / size, rest % size);
        if amount > 0 {
            // Writing to a String cannot fail.
            let _ = write!(text, "{amount}{unit}");
        }
        rest = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_grammar_allows_and_nothing_else() {
        for (text, seconds) in [
            ("45m", 2700),
            ("1h30m", 5400),
            ("3600s", 3600),
            ("1h1s", 3601),
            ("0s", 0),
            ("90m", 5400),
        ] {
            assert_eq!(read_duration(text), Seconds::new(seconds), "{text}");
        }
        for text in [
            "",
            "h",
            "5",
            "-5m",
            "1s1h",
            "1h1h",
            "1.5h",
            "1 h",
            "2147483648s",
            "99999999h",
            "1h5",
            "１h",
        ] {
            assert_eq!(read_duration(text), None, "{text}");
        }
        assert_eq!(read_duration("2147483647s"), Some(Seconds::MAX));
    }
}
