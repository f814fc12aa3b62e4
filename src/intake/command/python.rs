//! What Python makes of a number: the AWS CLI is written in it.

/// A whole number as `int()` reads it: a sign and digits, of any length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Integer {
    /// Whether it is below zero.
    pub(super) negative: bool,
    /// Its digits, without zeros in front.
    pub(super) digits: String,
}

impl Integer {
    /// The number that `int(text)` gives; none where it raises an error.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text =
            text.trim_matches(|it: char| it.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&it));
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let mut digits = String::new();
        let mut after_digit = false;
        for next in text.chars() {
            match digit(next) {
                Some(digit) => {
                    digits.push(digit);
                    after_digit = true;
                }
                None if next == '_' && after_digit => after_digit = false,
                None => return None,
            }
        }
        if !after_digit {
            return None;
        }
        let trimmed = digits.trim_start_matches('0');
        let digits = if trimmed.is_empty() { "0" } else { trimmed };
        Some(Self {
            negative: negative && digits != "0",
            digits: digits.to_owned(),
        })
    }

    /// The number, where it is from 0 to 4294967295.
    pub(super) fn small(&self) -> Option<u32> {
        if self.negative {
            None
        } else {
            self.digits.parse().ok()
        }
    }

    /// Whether it is less than that.
    pub(super) fn is_below(&self, least: u32) -> bool {
        self.negative || self.small().is_some_and(|value| value < least)
    }
}

impl std::fmt::Display for Integer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.negative {
            f.write_str("-")?;
        }
        f.write_str(&self.digits)
    }
}

/// The ASCII digit that a decimal digit of some script stands for.
fn digit(next: char) -> Option<char> {
    const ZEROS: [u32; 8] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0xff10];
    let code = u32::from(next);
    ZEROS
        .iter()
        .find(|zero| (**zero..zero.saturating_add(10)).contains(&code))
        .and_then(|zero| char::from_digit(code.saturating_sub(*zero), 10))
}

/// The text as `repr()` writes it.
pub(super) fn repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut shown = String::from(quote);
    for next in text.chars() {
        match next {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\\' => shown.push_str("\\\\"),
            _ if next == quote => {
                shown.push('\\');
                shown.push(next);
            }
            '\u{a0}' => shown.push_str("\\xa0"),
            _ => shown.push(next),
        }
    }
    shown.push(quote);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_int_does() {
        let read = |text| Integer::read(text).map(|number| number.to_string());
        for (text, number) in [
            ("3600", "3600"),
            (" 3600\n", "3600"),
            ("+3600", "3600"),
            ("-1", "-1"),
            ("-0", "0"),
            ("0900", "900"),
            ("3_600", "3600"),
            ("３６００", "3600"),
            ("\u{a0}3600", "3600"),
            ("99999999999999999999", "99999999999999999999"),
        ] {
            assert_eq!(read(text).as_deref(), Some(number), "{text}");
        }
        for text in [
            "", "1h", "1e4", "3600.0", "0x384", "_1", "1_", "1__0", "+-1", "- 1", "\"3600\"",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn text_is_shown_as_repr_does() {
        assert_eq!(repr("1h"), "'1h'");
        assert_eq!(repr("it's"), "\"it's\"");
        assert_eq!(repr("a\r"), "'a\\r'");
    }
}
