//! What the commands tell the person who runs them.

use std::time::Duration;

/// A line on standard output.
#[expect(
    clippy::print_stdout,
    reason = "a command-line tool talks on standard output"
)]
pub(crate) fn line(text: &str) {
    println!("{text}");
}

/// A line on standard error.
#[expect(
    clippy::print_stderr,
    reason = "a command-line tool complains on standard error"
)]
pub(crate) fn error(text: &str) {
    eprintln!("{text}");
}

/// A duration as people say it: `4.2 s`, `3 m 10 s`.
pub(crate) fn duration(length: Duration) -> String {
    let seconds = length.as_secs();
    if seconds < 60 {
        format!("{:.1} s", length.as_secs_f64())
    } else {
        format!("{} m {} s", seconds / 60, seconds % 60)
    }
}

/// A number with its thousands apart: `1,234`.
pub(crate) fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(duration(Duration::from_millis(4_240)), "4.2 s");
        assert_eq!(duration(Duration::from_secs(190)), "3 m 10 s");
    }

    #[test]
    fn numbers_read_well() {
        assert_eq!(number(7), "7");
        assert_eq!(number(123), "123");
        assert_eq!(number(1_234_567), "1,234,567");
    }
}
