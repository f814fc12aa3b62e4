//! The readable part of a broken document.

/// The document up to where it breaks, with its open brackets closed, and the byte at which it
/// breaks. None where nothing of it can be read.
pub(crate) fn repair(document: &str) -> Option<(String, usize)> {
    let broken_at = breaks_at(document)?;
    let end = complete_until(document, broken_at)?;
    let mut text = document.get(..end)?.to_owned();
    let mut open = Vec::new();
    for (_, byte) in outside_strings(&text) {
        match byte {
            b'{' => open.push('}'),
            b'[' => open.push(']'),
            b'}' | b']' => {
                open.pop();
            }
            _ => {}
        }
    }
    text.extend(open.iter().rev());
    Some((text, broken_at))
}

/// Behind a bracket and before a comma, what stands there is complete.
fn complete_until(document: &str, broken_at: usize) -> Option<usize> {
    outside_strings(document)
        .take_while(|(at, _)| *at < broken_at)
        .filter_map(|(at, byte)| match byte {
            b'{' | b'[' | b'}' | b']' => Some(at.saturating_add(1)),
            b',' => Some(at),
            _ => None,
        })
        .last()
}

/// The bytes that stand in no string.
fn outside_strings(document: &str) -> impl Iterator<Item = (usize, u8)> {
    let mut quoted = false;
    let mut escaped = false;
    document.bytes().enumerate().filter(move |(_, byte)| {
        if escaped {
            escaped = false;
            return false;
        }
        match byte {
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ => return !quoted,
        }
        false
    })
}

fn breaks_at(document: &str) -> Option<usize> {
    let error = serde_json::from_str::<serde::de::IgnoredAny>(document).err()?;
    let line_start = document
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    Some(
        line_start
            .saturating_add(error.column())
            .min(document.len()),
    )
}
