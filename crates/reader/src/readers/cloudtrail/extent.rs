//! How far a record goes that is no whole document of JSON.

/// How much of a text tells whether it is a record.
const HEAD: usize = 600;

/// How many bytes the record takes that starts at the start of this line, as far as its brackets go
/// or a blank line; none if none does.
pub(crate) fn loose_extent(text: &str) -> Option<usize> {
    let trimmed = text.trim_start_matches([' ', '\t']);
    if !trimmed.starts_with(['{', '[']) {
        return None;
    }
    let mut end = trimmed.len().min(HEAD);
    while !trimmed.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    let head = trimmed.get(..end)?;
    let quote = head.bytes().find(|byte| matches!(byte, b'"' | b'\''));
    if !head.contains("ventName") && !head.contains("userIdentity") {
        return None;
    }
    let mut open = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    let mut blank = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' if blank => return Some(at),
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'\n' => quoted = false,
            _ if Some(byte) == quote => quoted = !quoted,
            b'{' | b'[' if !quoted => open = open.saturating_add(1),
            b'}' | b']' if !quoted => {
                open = open.saturating_sub(1);
                if open == 0 {
                    return Some(at.saturating_add(1));
                }
            }
            _ => {}
        }
        blank = byte == b'\n' || blank && byte.is_ascii_whitespace();
    }
    Some(text.len())
}
