//! The ARNs in an error: who called, and which role was asked for.

use super::stretch::Stretch;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::span::Span;

/// How far from the words an ARN stands at most.
const NEAR: usize = 400;

/// An ARN with its place in the text.
pub(super) type Named = (Arn, Span);

/// `User: arn:… ` before `is not authorized to perform`.
pub(super) fn caller(stretch: &Stretch<'_>, words: usize, from: usize) -> Option<Named> {
    let from = from.max(words.saturating_sub(NEAR));
    let head = stretch.folded.get(from..words);
    let user = head
        .windows(9)
        .rposition(|it| it.eq_ignore_ascii_case(b"user:arn:"))?;
    let start = from.saturating_add(user).saturating_add(5);
    let place = stretch.folded.place(start, words);
    let whole = stretch.folded.get(start..words);
    let arn = Arn::read(std::str::from_utf8(whole).ok()?)?;
    Some((arn, place))
}

/// `on resource: arn:…` behind it.
pub(super) fn resource(stretch: &Stretch<'_>, words: usize) -> Option<Named> {
    let end = words.saturating_add(NEAR).min(stretch.folded.bytes.len());
    let tail = stretch.folded.get(words..end);
    let on = tail
        .windows(11)
        .position(|it| it.eq_ignore_ascii_case(b"onresource:"))?;
    at(stretch, words.saturating_add(on).saturating_add(11))
}

/// The one role that a stretch of the folded text names.
pub(super) fn only_role(stretch: &Stretch<'_>, within: &Span) -> Option<Named> {
    let mut only: Option<Named> = None;
    let folded = stretch.folded.get(within.clone());
    for (offset, _) in folded
        .windows(4)
        .enumerate()
        .filter(|(_, it)| it.eq_ignore_ascii_case(b"arn:"))
    {
        let Some(named) = at(stretch, within.start.saturating_add(offset)) else {
            continue;
        };
        if !matches!(named.0.principal, Principal::Role(_)) {
            continue;
        }
        match &only {
            Some((first, _)) if first.text != named.0.text => return None,
            Some(_) => {}
            None => only = Some(named),
        }
    }
    only
}

/// The ARN that starts there, perhaps behind a quotation mark.
fn at(stretch: &Stretch<'_>, start: usize) -> Option<Named> {
    let mark = stretch
        .folded
        .get(start..start.saturating_add(2))
        .iter()
        .take_while(|it| matches!(it, b'"' | b'\'' | b'('))
        .count();
    let from = stretch.folded.origin(start.saturating_add(mark));
    let rest = stretch.text.get(from..)?;
    let length = rest
        .find(|it: char| {
            it.is_whitespace()
                || matches!(
                    it,
                    '"' | '\'' | '`' | ',' | ';' | ')' | '\\' | '”' | '’' | '&' | '(' | '\u{1b}'
                )
        })
        .unwrap_or(rest.len());
    let word = rest.get(..length)?;
    let word = word.split("</").next().unwrap_or(word);
    let word = word.trim_end_matches(['.', ':', ']', '}']);
    let arn = Arn::read(word)?;
    let place = from..from.saturating_add(word.len());
    (!word.is_empty()).then_some((arn, place))
}
