//! How Python, and with it the AWS CLI, reads numbers, words and blanks.

use crate::evidence::call_chain::Asked;
use session_advisor_core::model::{Ask, Seconds};

/// The longest number that Python's `int()` reads.
const MOST_DIGITS: usize = 4300;

/// The zeros of the scripts whose digits Python's `int()` reads; nine more digits follow each.
const ZEROS: [u32; 66] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650,
    0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50,
    0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// Whether Python takes the character for a blank.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character)
}

/// The text without blanks at its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// A whole number of any size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Integer {
    negative: bool,
    /// Without leading zeros; never empty.
    digits: String,
}

impl Integer {
    /// What Python's `int()` makes of the text.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = trim(text);
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let mut digits = String::new();
        let mut after_digit = false;
        for character in text.chars() {
            if character == '_' && after_digit {
                after_digit = false;
            } else {
                digits.push(digit(character)?);
                after_digit = true;
            }
        }
        if !after_digit || digits.len() > MOST_DIGITS {
            return None;
        }
        let significant = digits.trim_start_matches('0');
        let digits = if significant.is_empty() {
            "0"
        } else {
            significant
        }
        .to_owned();
        Some(Self {
            negative: negative && digits != "0",
            digits,
        })
    }

    /// The number as Python writes it.
    pub(crate) fn text(&self) -> String {
        format!("{}{}", if self.negative { "-" } else { "" }, self.digits)
    }

    /// The number, if it is one that a duration can be.
    pub(crate) fn seconds(&self) -> Option<Seconds> {
        if self.negative {
            return None;
        }
        self.digits.parse().ok().and_then(Seconds::new)
    }

    /// Whether it is less.
    pub(crate) fn is_below(&self, minimum: Seconds) -> bool {
        self.negative || self.seconds().is_some_and(|seconds| seconds < minimum)
    }

    /// What is sent with it.
    pub(crate) fn asked(&self) -> Asked {
        match self.seconds() {
            Some(seconds) => Asked::Known(Ask::For(seconds)),
            None => Asked::NoSeconds(self.text()),
        }
    }
}

fn digit(character: char) -> Option<char> {
    if character.is_ascii() {
        return character.is_ascii_digit().then_some(character);
    }
    let code = u32::from(character);
    ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))
        .and_then(|value| char::from_digit(value, 10))
}

/// The words that Python's `shlex.split` finds; `None` where a quote is left open.
///
/// The crate of that name splits as a POSIX shell does, which is not the same: it drops what follows a
/// `#`, and in double quotes a backslash escapes more than a quotation mark and itself.
pub(crate) fn words(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            ' ' | '\t' | '\r' | '\n' => words.extend(word.take()),
            '\\' => word.get_or_insert_default().push(characters.next()?),
            '\'' => {
                let word = word.get_or_insert_default();
                loop {
                    match characters.next()? {
                        '\'' => break,
                        other => word.push(other),
                    }
                }
            }
            '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match characters.next()? {
                        '"' => break,
                        '\\' => match characters.next()? {
                            escaped @ ('"' | '\\') => word.push(escaped),
                            other => word.extend(['\\', other]),
                        },
                        other => word.push(other),
                    }
                }
            }
            other => word.get_or_insert_default().push(other),
        }
    }
    words.extend(word);
    Some(words)
}

/// A text as Python's `repr` shows it.
pub(crate) fn repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut shown = String::from(quote);
    for character in text.chars() {
        match character {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\u{a0}' => shown.push_str("\\xa0"),
            '\\' => shown.push_str("\\\\"),
            _ => {
                if character == quote {
                    shown.push('\\');
                }
                shown.push(character);
            }
        }
    }
    shown.push(quote);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_python_does() {
        for (text, number) in [
            ("3600", "3600"),
            (" +3_600\t", "3600"),
            ("03600", "3600"),
            ("-0", "0"),
            ("-1", "-1"),
            ("\u{a0}３６００\u{a0}", "3600"),
            ("999999999999999999999", "999999999999999999999"),
            (" 3600\n", "3600"),
            ("3_600", "3600"),
        ] {
            let read = Integer::read(text).expect(text);
            assert_eq!(read.text(), number, "{text}");
        }
        for text in [
            "",
            "1h",
            "3600s",
            "3600.0",
            "3,600",
            "0xE10",
            "3__600",
            "_3600",
            "3600_",
            "+ 3600",
            "\"3600\"",
            "3600\u{200b}",
            "1e4",
            "_1",
            "1_",
            "+-1",
            "- 1",
            "²",
        ] {
            assert_eq!(Integer::read(text), None, "{text}");
        }
        assert_eq!(Integer::read(&"9".repeat(4301)), None);
    }

    #[test]
    fn text_is_shown_as_repr_does() {
        assert_eq!(repr("1h"), "'1h'");
        assert_eq!(repr("it's"), "\"it's\"");
        assert_eq!(repr("a\r"), "'a\\r'");
    }

    #[test]
    fn words_are_split_as_python_does() {
        let split = |text| words(text).map(|words| words.join("|"));
        assert_eq!(
            split("profile  'my dev'").as_deref(),
            Some("profile|my dev")
        );
        assert_eq!(split("profile a#b").as_deref(), Some("profile|a#b"));
        assert_eq!(
            split("profile corp\\dev").as_deref(),
            Some("profile|corpdev")
        );
        assert_eq!(split("profile \"\"").as_deref(), Some("profile|"));
        assert_eq!(split("profile \"dev"), None);
    }
}
