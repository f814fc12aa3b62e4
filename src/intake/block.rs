//! Blocks in braces, as Terraform has them: `provider "aws" { … }`.

/// How many bytes the block takes that starts at the start of this text; none if none starts there.
pub(super) fn extent(text: &str) -> Option<usize> {
    let line = text.lines().next()?;
    let head = line.trim().strip_suffix('{')?.trim_end();
    let named = head.starts_with(|first: char| first.is_ascii_alphabetic())
        && head
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | '"' | ' ' | '='));
    if !named {
        return None;
    }
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'\n' => quoted = false,
            b'{' if !quoted => depth = depth.saturating_add(1),
            b'}' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at.saturating_add(1));
                }
            }
            _ => {}
        }
    }
    Some(text.len())
}
