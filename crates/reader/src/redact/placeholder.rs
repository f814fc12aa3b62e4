//! What stands where a secret would stand, and is none.

use super::found::REMOVED;

/// Words that people and tools put in the place of a secret.
const WORDS: [&str; 16] = [
    REMOVED,
    "redacted",
    "[redacted]",
    "removed",
    "hidden",
    "masked",
    "null",
    "none",
    "nil",
    "true",
    "false",
    "undefined",
    "secret",
    "required",
    "string",
    "optional",
];

/// Whether the value is too short, masked, or stands for another one.
pub(super) fn stands_in(value: &str) -> bool {
    let value = value.trim();
    let lower = value.to_ascii_lowercase();
    value.chars().nth(3).is_none()
        || WORDS.contains(&lower.as_str())
        || is_masked(value)
        || is_in_brackets(value)
        || is_variable(value)
        || is_expression(value)
        || ["your", "my-", "my_", "example-", "file://", "fileb://"]
            .iter()
            .any(|start| {
                lower.starts_with(start) && value.len() < 64 && !has_digit_and_capital(value)
            })
}

fn has_digit_and_capital(value: &str) -> bool {
    value.bytes().any(|it| it.is_ascii_digit()) && value.bytes().any(|it| it.is_ascii_uppercase())
}

/// `***`, `XXXX`, `...`, with or without a few letters left as aws-vault prints them.
fn is_masked(value: &str) -> bool {
    let mask = |it: char| {
        matches!(
            it,
            '*' | 'x' | 'X' | '.' | '…' | '•' | '-' | '_' | '#' | ' '
        )
    };
    value.chars().all(mask)
        || (value.starts_with("****") && value.chars().filter(|it| !mask(*it)).count() <= 4)
}

/// `<secret>`, `[secret]`, `{{ secret }}`, `%SECRET%`.
fn is_in_brackets(value: &str) -> bool {
    [
        ("<", ">"),
        ("[", "]"),
        ("{{", "}}"),
        ("%", "%"),
        ("__", "__"),
    ]
    .iter()
    .any(|(open, close)| {
        value
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
            .is_some_and(|inner| {
                inner.len() < 80 && !inner.contains(['<', '>', '"', '%', '/', '+'])
            })
    })
}

/// `$NAME`, `${NAME}`, `${{ secrets.NAME }}`, `$(command)`, `$env:NAME`.
fn is_variable(value: &str) -> bool {
    let Some(rest) = value.strip_prefix('$') else {
        return false;
    };
    let word = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '.' | ':');
    match rest.chars().next() {
        Some('{') => rest.ends_with('}'),
        Some('(') => true,
        _ => rest.chars().all(word),
    }
}

/// `credentials.secret`, `os.environ[…]`, `getpass()`: code that names a value elsewhere.
fn is_expression(value: &str) -> bool {
    let mut segments = value.split(['.', '[', '(']);
    let (Some(first), Some(_)) = (segments.next(), segments.next()) else {
        return false;
    };
    let starts_like_a_name = first
        .bytes()
        .next()
        .is_some_and(|it| it.is_ascii_alphabetic() || it == b'_');
    let allowed = |it: u8| {
        it.is_ascii_alphanumeric()
            || matches!(
                it,
                b'_' | b'.' | b'[' | b'(' | b')' | b']' | b'\'' | b'"' | b':'
            )
    };
    starts_like_a_name
        && !first.bytes().any(|it| it.is_ascii_digit())
        && value.len() < 100
        && value.bytes().all(allowed)
        && value.bytes().filter(u8::is_ascii_digit).count() <= 2
}

/// Whether a value looks as if a machine had made it.
pub(super) fn looks_random(value: &str) -> bool {
    let length = value.len();
    length >= 16
        && value.bytes().all(|it| it.is_ascii_graphic())
        && value.bytes().any(|it| it.is_ascii_alphabetic())
        && (length >= 64 || value.bytes().any(|it| it.is_ascii_digit()))
        && !["arn:", "http", "/", "./", "~", "file", "urn:"]
            .iter()
            .any(|start| value.starts_with(start))
}
