//! Durations as people say them.

use crate::model::Seconds;
use std::fmt::{self, Display, Write};

/// A duration as people say it: `2 hours`, `1 hour 30 minutes`, `1 hour 1 second`.
///
/// ```
/// use session_advisor_core::model::Seconds;
/// use session_advisor_core::words::duration_in_words;
///
/// assert_eq!(duration_in_words(Seconds::clamped(3601)), "1 hour 1 second");
/// ```
#[must_use]
pub fn duration_in_words(seconds: Seconds) -> String {
    InWords(seconds).to_string()
}

/// A duration that is written as people say it.
#[derive(Debug, Clone, Copy)]
pub struct InWords(pub Seconds);

impl Display for InWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.0.get();
        let amounts = [
            (total / 3600, "hour"),
            (total % 3600 / 60, "minute"),
            (total % 60, "second"),
        ];
        let mut first = true;
        for (amount, unit) in amounts.into_iter().filter(|(amount, _)| *amount > 0) {
            if !first {
                f.write_char(' ')?;
            }
            first = false;
            write!(f, "{amount} {unit}")?;
            if amount > 1 {
                f.write_char('s')?;
            }
        }
        if first {
            f.write_str("0 seconds")
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_durations_as_people_do() {
        for (seconds, words) in [
            (0, "0 seconds"),
            (1, "1 second"),
            (60, "1 minute"),
            (3600, "1 hour"),
            (5400, "1 hour 30 minutes"),
            (129_600, "36 hours"),
        ] {
            assert_eq!(duration_in_words(Seconds::clamped(seconds)), words);
        }
    }
}
