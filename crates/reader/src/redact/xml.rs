//! SAML responses and assertions as XML.

use super::found::{Found, byte, run};
use std::ops::Range;

/// What holds an assertion.
const ELEMENTS: [&[u8]; 2] = [b"Response", b"Assertion"];

/// A tag of one of them.
struct Tag {
    place: Range<usize>,
    element: usize,
    closes: bool,
    is_saml: bool,
}

/// Adds what it finds: each element from its opening tag to the closing one. Without that it ends
/// with its paragraph.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    let tags = tags(text.as_bytes());
    let mut opened: [Option<usize>; 2] = [None, None];
    for tag in tags {
        let Some(open) = opened.get_mut(tag.element) else {
            continue;
        };
        if tag.closes {
            found.extend(open.take().map(|start| Found::secret(start..tag.place.end)));
        } else if tag.is_saml && open.is_none() {
            *open = Some(tag.place.start);
        }
    }
    let paragraph = |start: usize| {
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find("\n\n").or_else(|| rest.find("\n\r\n"));
        length.map_or(text.len(), |length| start.saturating_add(length))
    };
    for start in opened.into_iter().flatten() {
        found.push(Found::secret(start..paragraph(start)));
    }
}

fn tags(bytes: &[u8]) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = run(bytes, at, |it| !matches!(it, b'<' | b'&'));
        let rest = bytes.get(start..).unwrap_or_default();
        let open = [&b"<"[..], b"&lt;"]
            .iter()
            .find(|it| rest.starts_with(it))
            .map_or(1, |it| it.len());
        let mut name = start.saturating_add(open);
        let closes = byte(bytes, name) == b'/';
        name = name.saturating_add(usize::from(closes));
        let end = run(bytes, name, |it| {
            it.is_ascii_alphanumeric() || matches!(it, b':' | b'_')
        });
        at = end.max(start.saturating_add(1));
        let name = bytes.get(name..end).unwrap_or_default();
        let mut parts = name.rsplitn(2, |it| *it == b':');
        let local = parts.next().unwrap_or_default();
        let prefix = parts.next().unwrap_or_default();
        let Some(element) = ELEMENTS.iter().position(|it| *it == local) else {
            continue;
        };
        let head = bytes
            .get(end..end.saturating_add(300))
            .or_else(|| bytes.get(end..));
        let is_saml = prefix.starts_with(b"saml")
            || head.is_some_and(|head| head.windows(8).any(|it| it == b"tc:SAML:"));
        let close = run(bytes, end, |it| matches!(it, b'>')).max(end);
        let close = if bytes.get(end..).is_some_and(|it| it.starts_with(b"&gt;")) {
            end.saturating_add(4)
        } else {
            close
        };
        tags.push(Tag {
            place: start..close,
            element,
            closes,
            is_saml,
        });
    }
    tags
}
