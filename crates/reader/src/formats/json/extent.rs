//! How far a JSON document goes, whole or broken.

/// How many bytes the document takes that starts at the start of this line, and whether all of its
/// brackets are closed; `None` where none starts there.
///
/// A broken one goes as far as JSON's own characters do.
pub(crate) fn reach(text: &str) -> Option<(usize, bool)> {
    if !starts(text) {
        return None;
    }
    let mut open = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    let mut line_start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if quoted {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => quoted = false,
                // No string of JSON goes over a line: it was broken here.
                b'\n' => quoted = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => open = open.saturating_add(1),
            b'}' | b']' => {
                open = open.saturating_sub(1);
                if open == 0 {
                    return Some((at.saturating_add(1), true));
                }
            }
            b'\n' => line_start = at.saturating_add(1),
            b' '
            | b'\t'
            | b'\r'
            | b':'
            | b','
            | b'.'
            | b'+'
            | b'-'
            | b'0'..=b'9'
            | b'a'..=b'z'
            | b'E' => {}
            _ => return (line_start > 0).then_some((line_start, false)),
        }
    }
    Some((text.len(), false))
}

/// Whether a document starts here: a bracket, and behind it what JSON allows there.
pub(crate) fn starts(text: &str) -> bool {
    let mut bytes = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    match bytes.next() {
        Some(b'{') => matches!(bytes.next(), Some(b'"' | b'}') | None),
        Some(b'[') => matches!(bytes.next(), Some(b'{' | b'"' | b']') | None),
        _ => false,
    }
}
