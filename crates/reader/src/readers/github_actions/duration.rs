//! How long a step asks for, as each version reads it.

use super::inputs::{Given, Step};
use super::words;
use crate::evidence::call_chain::Asked;
use crate::evidence::note::Note;
use crate::evidence::span::Span;
use session_advisor_core::model::{Ask, Seconds};

/// What a version makes of it.
pub(super) struct Duration {
    /// What is sent; none where the client stops.
    pub(super) asked: Option<Asked>,
    /// What is worth knowing about it.
    pub(super) note: Option<Note>,
}

impl Duration {
    const fn plain(asked: Asked) -> Self {
        Self {
            asked: Some(asked),
            note: None,
        }
    }
}

const HOUR: u32 = 3600;

/// How the call is made, as far as the default hangs on it.
pub(super) struct Authentication {
    /// With GitHub's OIDC token.
    pub(super) oidc: bool,
    /// With keys and a session token.
    pub(super) token: bool,
    /// With the credentials of the environment.
    pub(super) chaining: bool,
}

/// What a step asks for.
pub(super) fn of(step: &Step, authentication: &Authentication) -> Duration {
    let Some(given) = step.input("role-duration-seconds") else {
        return default(step, authentication);
    };
    if given.is_expression() {
        return Duration::plain(Asked::Known(Ask::Unknown));
    }
    let text = as_text(given);
    let old = as_number(&text);
    let new = parse_int(&text);
    match step.version {
        Some(_) if !step.since(3, 0) => Duration {
            asked: old.map(asked),
            note: None,
        },
        Some(_) => parsed(&text, new, given.place),
        None if old.is_some() && old == new && new != Some("0") => Duration::plain(asked(&text)),
        None => Duration::plain(Asked::Known(Ask::Unknown)),
    }
}

/// What the duration of a step is, where it is the same in all versions.
pub(super) fn shown(step: &Step) -> Option<Seconds> {
    let text = as_text(step.input("role-duration-seconds")?);
    let number = parse_int(&text)?;
    number.parse().ok().and_then(Seconds::new)
}

/// Nothing is given.
fn default(step: &Step, authentication: &Authentication) -> Duration {
    let hour = Duration::plain(known(HOUR));
    if authentication.oidc {
        return hour;
    }
    if step.version.is_none() {
        return if authentication.chaining {
            hour
        } else {
            Duration::plain(Asked::Known(Ask::Unknown))
        };
    }
    let old = !step.since(3, 0);
    if old && !(step.since(2, 0) && (authentication.token || authentication.chaining)) {
        return Duration {
            asked: Some(known(6 * HOUR)),
            note: Some(words::six_hours(&step.node.place)),
        };
    }
    hour
}

fn known(seconds: u32) -> Asked {
    Asked::Known(Ask::For(Seconds::clamped(seconds)))
}

/// The number as it is sent.
fn asked(number: &str) -> Asked {
    let whole = number.split('.').next().unwrap_or(number);
    match whole.parse().ok().and_then(Seconds::new) {
        Some(seconds) => Asked::Known(Ask::For(seconds)),
        None => Asked::NoSeconds(whole.to_owned()),
    }
}

/// Since version 3: `parseInt(text) || 3600`.
fn parsed(text: &str, number: Option<&str>, place: &Span) -> Duration {
    let Some(number) = number.filter(|it| *it != "0" && *it != "-0") else {
        return Duration {
            asked: Some(known(HOUR)),
            note: Some(words::duration_replaced(text, place)),
        };
    };
    let hexadecimal = number
        .strip_prefix("0x")
        .and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let sent = hexadecimal.map_or_else(|| asked(number), known);
    let note = match sent {
        Asked::Known(Ask::For(sent)) if as_number(text).is_none_or(|it| it.contains('.')) => {
            // A leading zero or a unit of seconds changes nothing.
            let same = text.trim_start_matches(['0', '+']).trim_end_matches('s') == number
                || hexadecimal.is_some();
            (!same).then(|| words::duration_cut(text, sent, place))
        }
        _ => None,
    };
    Duration {
        asked: Some(sent),
        note,
    }
}

/// The digits that JavaScript's parseInt takes, with their sign and without zeros in front.
fn parse_int(text: &str) -> Option<&str> {
    let text = text.trim().strip_prefix('+').unwrap_or(text.trim());
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        let length = run(digits, |it| it.is_ascii_hexdigit());
        return text.get(..length.saturating_add(2)).filter(|_| length > 0);
    }
    let negative = text.starts_with('-');
    let digits = text.strip_prefix('-').unwrap_or(text);
    let length = run(digits, |it| it.is_ascii_digit());
    let all = digits.get(..length).filter(|it| !it.is_empty())?;
    let significant = all.trim_start_matches('0');
    if significant.is_empty() {
        return Some("0");
    }
    if negative {
        return text.get(..length.saturating_add(1));
    }
    Some(significant)
}

fn run(text: &str, passes: impl Fn(u8) -> bool) -> usize {
    text.bytes().take_while(|it| passes(*it)).count()
}

/// Before version 3 the text must be what JavaScript writes for the number that it reads in it.
fn as_number(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "1"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let canonical = all(whole)
        && all(fraction)
        && (whole == "0" || !whole.starts_with('0'))
        && whole.len() <= 15
        && !fraction.ends_with('0')
        && text != "-0";
    canonical.then_some(text)
}

/// GitHub reads numbers without quotes as YAML does, and hands on what JavaScript writes for them.
fn as_text(given: Given<'_>) -> String {
    let text = given.text;
    let of = |number: u64| number.to_string();
    if !given.plain {
        return text.to_owned();
    }
    let digits = text.strip_prefix('+').unwrap_or(text);
    let radix = |prefix, radix| {
        let digits = text.strip_prefix(prefix)?;
        u64::from_str_radix(digits, radix).ok().map(of)
    };
    let scientific = || {
        let (number, exponent) = digits.split_once(['e', 'E'])?;
        let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
        let factor = 10_u64.checked_pow(exponent.parse().ok()?)?;
        number.parse::<u64>().ok()?.checked_mul(factor).map(of)
    };
    let fraction = || {
        let (number, zeros) = digits.split_once('.')?;
        let whole = zeros.bytes().all(|it| it == b'0');
        number.parse().ok().filter(|_| whole).map(of)
    };
    digits
        .parse()
        .ok()
        .map(of)
        .or_else(|| radix("0x", 16))
        .or_else(|| radix("0o", 8))
        .or_else(scientific)
        .or_else(fraction)
        .unwrap_or_else(|| text.to_owned())
}
