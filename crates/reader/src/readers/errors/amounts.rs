//! Amounts of time as clients and AWS write them.

use session_advisor_core::model::Seconds;

/// Digits, perhaps behind separators and quotation marks. No amount where it is negative, is followed
/// by a unit or does not fit.
pub(super) fn number(text: &[u8]) -> Option<Seconds> {
    let separators =
        |it: &&u8| matches!(it, b'=' | b':' | b'\'' | b'"' | b',' | b'>' | b'(' | b'@');
    let skip = text.iter().take(6).take_while(separators).count();
    let rest = text.get(skip..)?;
    let length = rest.iter().take_while(|it| it.is_ascii_digit()).count();
    if rest.get(length).is_some_and(|it| {
        *it == b'.'
            && rest
                .get(length.saturating_add(1))
                .is_some_and(u8::is_ascii_digit)
    }) {
        return None;
    }
    seconds(rest.get(..length)?)
}

fn seconds(digits: &[u8]) -> Option<Seconds> {
    let amount: u32 = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Seconds::new(amount)
}

/// `12h0m0s`, `1h`, `15m`, as Go writes them; perhaps behind a quotation mark.
pub(super) fn duration(text: &[u8]) -> Option<Seconds> {
    let skip = text
        .iter()
        .take_while(|it| matches!(it, b'"' | b'\''))
        .count();
    let mut rest = text.get(skip..)?;
    let mut total = 0_u32;
    let mut any = false;
    loop {
        let length = rest.iter().take_while(|it| it.is_ascii_digit()).count();
        let unit = match rest.get(length).map(u8::to_ascii_lowercase) {
            Some(b'h') => 3600,
            Some(b'm') => 60,
            Some(b's') => 1,
            _ => break,
        };
        let Some(amount) = rest.get(..length).and_then(seconds) else {
            break;
        };
        total = total.checked_add(amount.get().checked_mul(unit)?)?;
        any = true;
        rest = rest.get(length.saturating_add(1)..)?;
    }
    any.then(|| Seconds::new(total)).flatten()
}

/// `1 hour`, `4 hours`, `3600`, `1:00:00`, without its whitespace.
pub(super) fn in_words(text: &[u8]) -> Option<Seconds> {
    let skip = text
        .iter()
        .take(4)
        .take_while(|it| matches!(it, b':' | b'='))
        .count();
    let rest = text.get(skip..)?;
    let length = rest.iter().take_while(|it| it.is_ascii_digit()).count();
    let amount = seconds(rest.get(..length)?)?.get();
    let unit = rest.get(length..)?.to_ascii_lowercase();
    let unit = if unit.starts_with(b"hour") {
        3600
    } else if unit.starts_with(b"min") {
        60
    } else {
        1
    };
    amount.checked_mul(unit).and_then(Seconds::new)
}
