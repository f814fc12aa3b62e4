//! Durations as Go's `time.ParseDuration` reads them, which many of the tools are written with.

use session_advisor_core::model::Seconds;

/// The whole seconds of `1h30m`, `43200s`, `1.5h`; none where a unit is missing or unknown.
pub(crate) fn duration(text: &str) -> Option<Seconds> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return None;
    }
    if rest == "0" {
        return Some(Seconds::ZERO);
    }
    let mut millis = 0_u64;
    while !rest.is_empty() {
        let digits = rest
            .find(|it: char| !it.is_ascii_digit() && it != '.')
            .filter(|at| *at > 0)?;
        let (number, after) = rest.split_at_checked(digits)?;
        let unit_length = after
            .find(|it: char| it.is_ascii_digit())
            .unwrap_or(after.len());
        let (unit, after) = after.split_at_checked(unit_length)?;
        let scale: u64 = match unit {
            "h" => 3_600_000,
            "m" => 60_000,
            "s" => 1000,
            "ms" => 1,
            _ => return None,
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let whole: u64 = if whole.is_empty() {
            0
        } else {
            whole.parse().ok()?
        };
        let mut part = 0_u64;
        let mut share = scale;
        for digit in fraction.chars() {
            share /= 10;
            part = part.checked_add(share.checked_mul(u64::from(digit.to_digit(10)?))?)?;
        }
        millis = millis
            .checked_add(whole.checked_mul(scale)?)?
            .checked_add(part)?;
        rest = after;
    }
    u32::try_from(millis / 1000).ok().and_then(Seconds::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_units() {
        for (text, seconds) in [
            ("12h", 43200),
            ("1h30m", 5400),
            ("43200s", 43200),
            ("1.5h", 5400),
            ("8h0m0s", 28800),
            ("900s", 900),
        ] {
            assert_eq!(duration(text).map(Seconds::get), Some(seconds), "{text}");
        }
        for text in ["", "3600", "1d", "h", "-1h", "1h3600", "99999999999999h"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
