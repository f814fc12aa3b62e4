//! Secrets by the name before them: `aws_secret_access_key = …`, `"SessionToken": "…"`,
//! `--token-code …`, `<SecretAccessKey>…</SecretAccessKey>`.

use super::found::{Found, With, byte, run};
use super::names::{self, Class, Name};
use super::placeholder::{looks_random, stands_in};
use super::value::{self, Until};

/// Adds what it finds.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = run(bytes, at, |it| !is_of_a_word(it));
        let end = run(bytes, start, is_of_a_word);
        at = bytes
            .get(..end)
            .and_then(names::ending)
            .and_then(|name| behind(text, start..end, name, found))
            .unwrap_or(end);
    }
}

const fn is_of_a_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// Takes the value behind a name; gives where to go on.
fn behind(
    text: &str,
    word: std::ops::Range<usize>,
    name: Name,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let bytes = text.as_bytes();
    let start = start_of_value(text, &word, name)?;
    let until = match name.class {
        Class::Header => Until::Line,
        Class::Secret if begins_line(bytes, word.start) && is_password(text, &word) => Until::Space,
        _ => Until::Punctuation,
    };
    let start = if name.class == Class::Header {
        behind_scheme(bytes, start)
    } else {
        start
    };
    let given = bytes.get(start..)?;
    let out_of_question = match name.class {
        Class::Perhaps => !may_be_random(bytes, start),
        // The access key ID in it stays; its signature has a name of its own.
        Class::Header => given.starts_with(b"AWS4-"),
        Class::Secret | Class::Code => false,
    };
    if out_of_question {
        return None;
    }
    // What is in quotation marks may hold a name and a value of its own.
    let quoted = value::skip_mark(bytes, start).is_some();
    let (place, next) = value::value(bytes, start, until);
    let secret = text.get(place.clone())?;
    if name.class == Class::Code {
        let digits = secret.bytes().filter(u8::is_ascii_digit).count();
        let is_code = digits >= 4
            && secret.len() <= 12
            && secret.bytes().all(|it| it.is_ascii_alphanumeric());
        if is_code && secret.bytes().any(|it| it != b'0') {
            found.push(Found {
                place,
                with: With::Zeros,
            });
            return Some(next);
        }
        return (!quoted).then_some(next);
    }
    if stands_in(secret) {
        return Some(next);
    }
    // A name in words, as prose has it, needs a value that no sentence has.
    let doubtful = name.class == Class::Perhaps || name.in_words;
    if doubtful && !looks_random(secret) {
        return (!quoted).then_some(next);
    }
    found.push(Found::secret(place));
    Some(next)
}

/// Whether a value that starts there could be random: so that nothing long is read in vain.
fn may_be_random(bytes: &[u8], start: usize) -> bool {
    let start = value::skip_mark(bytes, start).unwrap_or(start);
    !matches!(
        byte(bytes, start),
        b'/' | b'.' | b'~' | b' ' | b'$' | b'<' | b'{' | b'['
    )
}

fn is_password(text: &str, word: &std::ops::Range<usize>) -> bool {
    let name = text.get(word.clone()).unwrap_or_default();
    let tail = name.len().saturating_sub(8);
    name.get(tail..)
        .is_some_and(|tail| tail.eq_ignore_ascii_case("password"))
}

fn begins_line(bytes: &[u8], at: usize) -> bool {
    let head = bytes.get(at.saturating_sub(24)..at).unwrap_or_default();
    let line = head.rsplit(|it| *it == b'\n').next().unwrap_or_default();
    let line = line.trim_ascii();
    line.is_empty() || line.eq_ignore_ascii_case(b"export") || line.eq_ignore_ascii_case(b"set")
}

/// Where the value starts behind a name; none where no value follows.
fn start_of_value(text: &str, word: &std::ops::Range<usize>, name: Name) -> Option<usize> {
    let bytes = text.as_bytes();
    let blank = |at| run(bytes, at, |it| matches!(it, b' ' | b'\t'));
    if let Some(start) = element(bytes, word) {
        return Some(start);
    }
    let marked = value::skip_mark(bytes, word.end);
    let mut at = blank(marked.unwrap_or(word.end));
    // environ["NAME"] = …, and the prompt Name [None]: …
    if byte(bytes, at) == b']' {
        at = blank(at.saturating_add(1));
    } else if byte(bytes, at) == b'[' {
        let close = run(bytes, at, |it| !matches!(it, b']' | b'\n'));
        if close.saturating_sub(at) < 40 && byte(bytes, close) == b']' {
            at = close.saturating_add(1);
        }
    }
    if name.class == Class::Code && bytes.get(at..).is_some_and(|it| it.starts_with(b"for ")) {
        // Enter MFA code for arn:aws:iam::…:mfa/me: …
        let device = run(bytes, at.saturating_add(4), |it| !it.is_ascii_whitespace());
        return (byte(bytes, device.saturating_sub(1)) == b':').then(|| blank(device));
    }
    if let Some(start) = separated(bytes, at) {
        return Some(start);
    }
    if let Some(start) = named_value(bytes, at) {
        return Some(start);
    }
    let follows = blank(at);
    match byte(bytes, at) {
        b',' | b'(' if value::skip_mark(bytes, blank(at.saturating_add(1))).is_some() => {
            // ("name", "value") and setName("value"), not a list of actions.
            let call = byte(bytes, at) == b'(';
            let alone = marked.is_some() && is_mark(byte(bytes, word.start.wrapping_sub(1)));
            (call || alone).then(|| blank(at.saturating_add(1)))
        }
        _ => {
            let spaced = at > word.end && marked.is_none();
            (spaced && takes_an_argument(bytes, word) && byte(bytes, follows) != b'-')
                .then_some(follows)
        }
    }
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'')
}

/// Behind `=`, `:`, `=>`, `:=` or their encoded forms; on the next line where a block follows.
fn separated(bytes: &[u8], at: usize) -> Option<usize> {
    const SEPARATORS: [&[u8]; 11] = [
        b"=>", b":=", b"+=", b"==", b"=", b"%3D", b"%3A", b"%3d", b"%3a", b"%253D", b"%253A",
    ];
    let rest = bytes.get(at..)?;
    let length = match SEPARATORS.iter().find(|it| rest.starts_with(it)) {
        Some(separator) => separator.len(),
        None if rest.starts_with(b":") && !rest.starts_with(b"::") => 1,
        None => return None,
    };
    let blank = |at| run(bytes, at, |it| matches!(it, b' ' | b'\t'));
    let start = blank(at.saturating_add(length));
    let block = run(bytes, start, |it| matches!(it, b'|' | b'>' | b'-' | b'\r'));
    if matches!(byte(bytes, start), b'|' | b'>') && byte(bytes, block) == b'\n' {
        return Some(blank(block.saturating_add(1)));
    }
    Some(start)
}

/// Inside `<Name>…</Name>`, also where the angle brackets are escaped.
fn element(bytes: &[u8], word: &std::ops::Range<usize>) -> Option<usize> {
    let rest = bytes.get(word.end..)?;
    let (open, length) = if rest.starts_with(b">") {
        (b'<', 1)
    } else if rest.starts_with(b"&gt;") {
        (b';', 4)
    } else {
        return None;
    };
    let head = bytes.get(word.start.saturating_sub(12)..word.start)?;
    let before = head
        .iter()
        .rev()
        .find(|it| !it.is_ascii_alphanumeric() && **it != b':');
    if before != Some(&open) {
        return None;
    }
    let start = word.end.saturating_add(length);
    let end = run(bytes, start, |it| !matches!(it, b'<' | b'&'));
    let closed = bytes
        .get(end..)
        .is_some_and(|rest| rest.starts_with(b"</") || rest.starts_with(b"&lt;/"));
    closed.then(|| run(bytes, start, |it| it.is_ascii_whitespace()))
}

/// `"Name": "AWS_SECRET_ACCESS_KEY", "Value": "…"`, and the same in YAML.
fn named_value(bytes: &[u8], at: usize) -> Option<usize> {
    let gap = |at| {
        run(bytes, at, |it| {
            it.is_ascii_whitespace() || matches!(it, b',' | b'"' | b'\'')
        })
    };
    let from = gap(at);
    if from.saturating_sub(at) > 80 {
        return None;
    }
    let rest = bytes.get(from..)?;
    let length = [&b"value"[..], b"parametervalue"]
        .iter()
        .find(|key| {
            rest.get(..key.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(key))
        })?
        .len();
    let end = from.saturating_add(length);
    separated(bytes, value::skip_mark(bytes, end).unwrap_or(end))
}

/// Whether the word takes what stands behind it: an option, or the name in `configure set NAME …`.
fn takes_an_argument(bytes: &[u8], word: &std::ops::Range<usize>) -> bool {
    let text = bytes.get(word.clone()).unwrap_or_default();
    let head = bytes.get(word.start.saturating_sub(24)..word.start);
    let before = head
        .unwrap_or_default()
        .trim_ascii_end()
        .rsplit(u8::is_ascii_whitespace)
        .next()
        .unwrap_or_default();
    text.starts_with(b"--")
        || [
            &b"set"[..],
            b"setx",
            b"setenv",
            b"-x",
            b"-gx",
            b"-Ux",
            b"-xg",
        ]
        .contains(&before)
}

/// Behind `Bearer`, `Basic`, `token` and the like.
fn behind_scheme(bytes: &[u8], at: usize) -> usize {
    let start = value::skip_mark(bytes, at).unwrap_or(at);
    let end = run(bytes, start, |it| it.is_ascii_alphabetic());
    let next = run(bytes, end, |it| it == b' ');
    if end > start && next > end { next } else { at }
}
