//! The moments in a record, in seconds since 1970, as CloudTrail and its exports write them.

/// `2024-01-15T10:30:00Z`, the same with a blank, a fraction, an offset or no zone; `Jul 18, 2014,
/// 4:07:39 PM`; seconds or milliseconds since 1970. Without a zone it is UTC.
pub(super) fn moment(text: &str) -> Option<i64> {
    let text = text.trim();
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        let whole: i64 = text.split('.').next()?.parse().ok()?;
        let is_milliseconds = whole > 100_000_000_000;
        return Some(if is_milliseconds { whole / 1000 } else { whole });
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        iso(text)
    } else {
        in_words(text)
    }
}

fn iso(text: &str) -> Option<i64> {
    let (date, time) = text.split_at_checked(10)?;
    let zone = time
        .char_indices()
        .find(|(_, it)| matches!(it, '+' | '-' | 'Z'))
        .map_or(time.len(), |(at, _)| at);
    let (clock, zone) = time.split_at_checked(zone)?;
    let [year, month, day] = numbers(date)?;
    let [hour, minute, second] = numbers(clock.split('.').next()?)?;
    let offset = match zone.get(1..) {
        Some(rest) if !zone.starts_with('Z') => {
            let digits: String = rest.chars().filter(char::is_ascii_digit).take(4).collect();
            let offset: i32 = digits.parse().unwrap_or_default();
            let seconds = (offset / 100) * 3600 + (offset % 100) * 60;
            if zone.starts_with('-') {
                -seconds
            } else {
                seconds
            }
        }
        _ => 0,
    };
    Some(since_1970(year, month, day)? + i64::from(hour * 3600 + minute * 60 + second - offset))
}

fn in_words(text: &str) -> Option<i64> {
    const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    let name = text.get(..3)?.to_ascii_lowercase();
    let month = i32::try_from(MONTHS.find(&name)? / 3).ok()? + 1;
    let (before_zone, _) = text.split_once('(').unwrap_or((text, ""));
    let [day, year, hour, minute, second] = numbers(before_zone)?;
    let upper = text.to_ascii_uppercase();
    let hour = match (upper.contains("PM"), upper.contains("AM")) {
        (true, _) if hour < 12 => hour + 12,
        (_, true) if hour == 12 => 0,
        _ => hour,
    };
    Some(since_1970(year, month, day)? + i64::from(hour * 3600 + minute * 60 + second))
}

/// The first numbers of a text, none of more than four digits.
fn numbers<const N: usize>(text: &str) -> Option<[i32; N]> {
    let mut found = [0; N];
    let mut digits = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty());
    for slot in &mut found {
        let number = digits.next().filter(|it| it.len() <= 4)?;
        *slot = number.parse().ok()?;
    }
    Some(found)
}

/// The first second of a day of the Gregorian calendar.
fn since_1970(year: i32, month: i32, day: i32) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years that start in March have their leap day at the end.
    let year = if month < 3 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days =
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year;
    Some(i64::from(days - 719_468) * 86_400)
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn known_moments() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2000-02-29T12:00:00Z", 951_825_600),
            ("2014-07-18T15:07:39Z", 1_405_696_059),
            ("Jul 18, 2014, 4:07:39 PM", 1_405_699_659),
            ("Jul 18, 2014 4:07:39\u{202f}PM", 1_405_699_659),
            ("Mar 1, 2000, 12:00:00 AM", 951_868_800),
            ("2024-06-02 20:27:12", 1_717_360_032),
            ("2024-06-02 20:27:12.000", 1_717_360_032),
            ("2024-06-02T22:27:12.123+02:00", 1_717_360_032),
            ("2024-06-02T12:27:12-0800", 1_717_360_032),
            ("June 02, 2024, 20:27:12 (UTC+00:00)", 1_717_360_032),
            ("1717360032", 1_717_360_032),
            ("1717360032.0", 1_717_360_032),
            ("1717360032123", 1_717_360_032),
            ("1969-12-31T23:59:59Z", -1),
        ] {
            assert_eq!(moment(text), Some(seconds), "{text}");
        }
        for text in [
            "",
            "soon",
            "2024-13-01T00:00:00Z",
            "Foo 1, 2024, 1:00:00 AM",
            "é2024",
            "2024-06-0é2T1:1:1",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
