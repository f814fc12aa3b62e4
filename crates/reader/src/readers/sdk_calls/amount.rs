//! Numbers of seconds as programs write them.

/// What stands where a number of seconds belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Amount {
    /// That number.
    Seconds(u64),
    /// A quoted text.
    Text(String),
    /// Something that is computed elsewhere.
    Unknown,
}

/// Functions that only change the type of a number.
const WRAPPERS: [&str; 12] = [
    "Int64(",
    "Int32(",
    "Int(",
    "int64(",
    "int32(",
    "int(",
    "Duration(",
    "Some(",
    "valueOf(",
    "Number(",
    "Integer(",
    "Long(",
];

/// Reads an expression: numbers, their products, and the units of Go.
pub(super) fn read(written: &str) -> Amount {
    let written = written.trim();
    if let Some(mark) = written.chars().next().filter(|it| matches!(it, '"' | '\'')) {
        let inner = written
            .strip_prefix(mark)
            .and_then(|it| it.strip_suffix(mark));
        return inner.map_or(Amount::Unknown, |it| Amount::Text(it.to_owned()));
    }
    product(written).map_or(Amount::Unknown, Amount::Seconds)
}

fn product(written: &str) -> Option<u64> {
    let written = unwrapped(written);
    let mut product = 1_u64;
    for factor in written.split('*') {
        product = product.checked_mul(number(unwrapped(factor))?)?;
    }
    Some(product)
}

fn unwrapped(mut written: &str) -> &str {
    loop {
        written = written.trim();
        let Some((name, inner)) = written.strip_suffix(')').and_then(|it| it.split_once('('))
        else {
            return written;
        };
        let is_wrapper = WRAPPERS.iter().any(|it| {
            let last = name.rsplit(['.', ':']).next().unwrap_or(name);
            it.strip_suffix('(') == Some(last)
        });
        if inner.contains(['(', ')']) && inner.contains('*') || !is_wrapper && !name.is_empty() {
            return written;
        }
        written = inner;
    }
}

fn number(written: &str) -> Option<u64> {
    match written {
        "time.Hour" => return Some(3600),
        "time.Minute" => return Some(60),
        "time.Second" => return Some(1),
        _ => {}
    }
    let digits = written.trim_end_matches(['L', 'l', 'U', 'u']);
    if !digits.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    digits.replace('_', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_computed() {
        for (written, seconds) in [
            ("3600", 3600),
            (" 43_200 ", 43200),
            ("60 * 60", 3600),
            ("aws.Int64(3600)", 3600),
            ("aws.Int32(60 * 60)", 3600),
            ("60*time.Minute", 3600),
            ("time.Duration(2) * time.Hour", 7200),
            ("time.Hour", 3600),
            ("(12 * 60 * 60)", 43200),
            ("3600L", 3600),
            ("Some(900)", 900),
        ] {
            assert_eq!(read(written), Amount::Seconds(seconds), "{written}");
        }
        for written in [
            "",
            "duration",
            "parseInt(x)",
            "hours(2)",
            "60 * x",
            "3600 + 1",
            "1.5",
        ] {
            assert_eq!(read(written), Amount::Unknown, "{written}");
        }
        assert_eq!(read("'3600'"), Amount::Text("3600".to_owned()));
    }
}
