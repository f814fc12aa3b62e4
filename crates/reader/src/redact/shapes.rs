//! Secrets by their own looks: session tokens, JSON web tokens, private keys, passwords in addresses,
//! secret access keys beside their access key IDs.

use super::found::{Found, REMOVED, byte, is_base64, run};
use super::value::wrapped;

/// Starts of tokens, and how long one is at least.
const STARTS: [(&str, usize); 21] = [
    ("IQoJb3Jp", 16),
    ("FwoGZXIv", 16),
    ("FQoGZXIv", 16),
    ("FQoDYXdz", 16),
    ("AQoDYXdz", 16),
    ("AQoEYXdz", 16),
    ("AgoJb3Jp", 16),
    ("IgoJb3Jp", 16),
    // Base64 of `<saml`, `<samlp`, `<?xml`, `<Response`, `<Assertion`.
    ("PHNhbW", 40),
    ("PD94bWwg", 40),
    ("PFJlc3BvbnNl", 40),
    ("PEFzc2VydGlvbg", 40),
    ("ghp_", 20),
    ("gho_", 20),
    ("ghu_", 20),
    ("ghs_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 20),
    ("hvs.", 20),
    ("xoxb-", 20),
];

/// How far from its access key ID a secret access key stands at most.
const BESIDE: usize = 256;

/// Adds what it finds.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut ids: Vec<usize> = Vec::new();
    let mut bare = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        at = match byte(bytes, at) {
            b':' => password_in_address(bytes, at, found),
            b'-' if starts(bytes, at, b"-----BEGIN ") => private_key(text, at, found),
            it if is_base64(it) => token(bytes, at, &mut ids, &mut bare, found),
            _ => at.saturating_add(1),
        };
    }
    let mut near = ids.iter().peekable();
    for place in bare {
        let from = place.start.saturating_sub(BESIDE);
        while near.next_if(|id| **id < from).is_some() {}
        let beside = near
            .peek()
            .is_some_and(|id| **id <= place.end.saturating_add(BESIDE));
        if beside || stands_alone(bytes, &place) {
            found.push(Found::secret(place));
        }
    }
}

fn starts(bytes: &[u8], at: usize, with: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(with))
}

/// Looks at a run of base64 characters; gives its end.
fn token(
    bytes: &[u8],
    at: usize,
    ids: &mut Vec<usize>,
    bare: &mut Vec<std::ops::Range<usize>>,
    found: &mut Vec<Found>,
) -> usize {
    let end = run(bytes, at, is_base64);
    let strict = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/');
    let word = bytes.get(at..end).unwrap_or_default();
    let mut from = at;
    // A run such as KEY=value or 22IQoJ…: what counts may start inside.
    while from < end {
        let part_end = run(bytes, from, strict);
        let part = bytes.get(from..part_end).unwrap_or_default();
        if part.len() >= 16 && matches!(part.get(..4), Some(b"AKIA" | b"ASIA")) {
            ids.push(from);
        }
        if part.len() == 40 && byte(bytes, part_end) != b'=' && may_be_secret_key(part) {
            bare.push(from..part_end);
        }
        from = part_end.saturating_add(1);
    }
    if word.len() < 8 && !word.starts_with(b"eyJ") && !word.starts_with(b"hvs") {
        return end;
    }
    for offset in 0..word.len() {
        let Some(rest) = word.get(offset..) else {
            break;
        };
        if rest.starts_with(b"eyJ") {
            let start = at.saturating_add(offset);
            let (stop, parts) = dotted(bytes, start);
            let length = stop.saturating_sub(start);
            if (parts >= 2 && length >= 24) || length >= 100 {
                let stop = wrapped(bytes, start, stop);
                found.push(Found::secret(start..stop));
                return stop;
            }
            // The parts of one run are not looked at again.
        }
        if !matches!(
            rest.first(),
            Some(b'I' | b'F' | b'A' | b'P' | b'g' | b'h' | b'x')
        ) {
            continue;
        }
        let known = STARTS.iter().find(|(start, _)| {
            rest.starts_with(start.as_bytes())
                || starts(bytes, at.saturating_add(offset), start.as_bytes())
        });
        if let Some((_, least)) = known {
            let start = at.saturating_add(offset);
            let stop = without_dots(bytes, encoded_run(bytes, start));
            if stop.saturating_sub(start) >= *least {
                let stop = wrapped(bytes, start, stop);
                found.push(Found::secret(start..stop));
                return stop;
            }
        }
    }
    end
}

/// The end of a run of base64 in which `+`, `/` and `=` may be encoded for an address.
fn encoded_run(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    loop {
        end = run(bytes, end, |it| is_base64(it) || it == b'.');
        let code = bytes.get(end..end.saturating_add(3)).unwrap_or_default();
        if ![&b"%2B"[..], b"%2F", b"%3D"]
            .iter()
            .any(|it| code.eq_ignore_ascii_case(it))
        {
            return end;
        }
        end = end.saturating_add(3);
    }
}

/// An ellipsis behind a token is no part of it.
fn without_dots(bytes: &[u8], mut end: usize) -> usize {
    while end > 0 && byte(bytes, end.saturating_sub(1)) == b'.' {
        end = end.saturating_sub(1);
    }
    end
}

/// The end of a dotted token, and how many parts it has.
fn dotted(bytes: &[u8], start: usize) -> (usize, usize) {
    let mut end = run(bytes, start, is_base64);
    let mut parts = 1_usize;
    while byte(bytes, end) == b'.' && parts < 5 {
        let next = run(bytes, end.saturating_add(1), is_base64);
        if next.saturating_sub(end) < 4 {
            break;
        }
        end = next;
        parts = parts.saturating_add(1);
    }
    (end, parts)
}

/// 40 characters of base64, as a secret access key has them; no hash and no path.
fn may_be_secret_key(part: &[u8]) -> bool {
    let any = |test: fn(&u8) -> bool| part.iter().any(test);
    any(u8::is_ascii_uppercase)
        && any(u8::is_ascii_lowercase)
        && any(|it| it.is_ascii_digit() || matches!(it, b'+' | b'/'))
        && ![&b"role/"[..], b"user/", b"mfa/", b"//"]
            .iter()
            .any(|start| part.starts_with(start))
}

/// Whether nothing else stands on its line.
fn stands_alone(bytes: &[u8], place: &std::ops::Range<usize>) -> bool {
    let blank = |it: &&u8| matches!(it, b' ' | b'\t' | b'\r');
    let before = bytes
        .get(..place.start)
        .and_then(|head| head.iter().rev().find(|it| !blank(it)));
    let after = bytes
        .get(place.end..)
        .and_then(|tail| tail.iter().find(|it| !blank(it)));
    matches!(before, None | Some(b'\n')) && matches!(after, None | Some(b'\n'))
}

/// What stands between the lines of a private key; gives where to go on.
fn private_key(text: &str, at: usize, found: &mut Vec<Found>) -> usize {
    let bytes = text.as_bytes();
    let title = at.saturating_add(11);
    let dashes = run(bytes, title, |it| {
        it.is_ascii_uppercase() || it == b' ' || it.is_ascii_digit()
    });
    let is_key = bytes
        .get(title..dashes)
        .is_some_and(|title| title.ends_with(b"PRIVATE KEY"));
    if !is_key || !starts(bytes, dashes, b"-----") {
        return title;
    }
    let start = dashes.saturating_add(5);
    let end = end_of_key(bytes, start);
    let body = text.get(start..end).unwrap_or_default();
    let edge = |it: char| it.is_whitespace() || it == '\\' || it == '"' || it == '\'';
    // `\n` before and behind the body, where it is written out.
    let lead = body
        .len()
        .saturating_sub(body.trim_start_matches(edge).len());
    let lead = if body.get(lead..).is_some_and(|it| it.starts_with('n'))
        && body.get(..lead).is_some_and(|it| it.ends_with('\\'))
    {
        lead.saturating_add(1)
    } else {
        lead
    };
    let inner = body.get(lead..).unwrap_or_default();
    let inner = inner.trim_end_matches(edge);
    let inner = inner.strip_suffix("\\n").unwrap_or(inner);
    let place = start.saturating_add(lead)..start.saturating_add(lead).saturating_add(inner.len());
    if inner.len() >= 4 && !inner.starts_with(REMOVED) && !inner.starts_with("...") {
        found.push(Found::secret(place));
    }
    end.max(title)
}

/// Up to the closing dashes; where these are missing, up to a line that is no part of a key.
fn end_of_key(bytes: &[u8], from: usize) -> usize {
    let mut line = from;
    let mut at = from;
    loop {
        at = run(bytes, at, |it| !matches!(it, b'\n' | b'-'));
        if starts(bytes, at, b"-----") {
            return at;
        }
        if byte(bytes, at) == b'-' {
            at = at.saturating_add(1);
            continue;
        }
        let words = bytes.get(line..at).unwrap_or_default().trim_ascii();
        let header = words.starts_with(b"Proc-Type:") || words.starts_with(b"DEK-Info:");
        if line > from && !header && words.iter().any(u8::is_ascii_whitespace) {
            return line;
        }
        if at >= bytes.len() {
            return at;
        }
        at = at.saturating_add(1);
        line = at;
    }
}

/// `://user:password@host`; gives where to go on.
fn password_in_address(bytes: &[u8], at: usize, found: &mut Vec<Found>) -> usize {
    let next = at.saturating_add(1);
    if !starts(bytes, at, b"://") {
        return next;
    }
    let start = at.saturating_add(3);
    let end = run(bytes, start, |it| {
        !it.is_ascii_whitespace() && !matches!(it, b'/' | b'"' | b'\'' | b'<' | b'>' | b'?' | b'#')
    });
    let authority = bytes.get(start..end).unwrap_or_default();
    let host = authority.iter().rposition(|it| *it == b'@');
    let colon = authority.iter().position(|it| *it == b':');
    if let (Some(colon), Some(host)) = (colon, host)
        && host > colon.saturating_add(4)
    {
        let password = authority
            .get(colon.saturating_add(1)..host)
            .and_then(|it| std::str::from_utf8(it).ok());
        if password.is_some_and(|it| !super::placeholder::stands_in(it)) {
            found.push(Found::secret(
                start.saturating_add(colon).saturating_add(1)..start.saturating_add(host),
            ));
            return start.saturating_add(host);
        }
    }
    next
}
