//! What stands between the brackets of a call.

use super::amount;
use super::amount::Amount;
use super::scan::{is_word, words};
use crate::evidence::span::Span;
use session_advisor_core::model::Seconds;

/// What is given as a duration.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub(super) amount: Amount,
    /// As it is written.
    pub(super) written: String,
    pub(super) place: Span,
    /// Whether the name is spelled as in AWS's API.
    pub(super) is_api_name: bool,
}

impl Given {
    /// The number, where it is one that can be sent.
    pub(super) fn seconds(&self) -> Option<Seconds> {
        match self.amount {
            Amount::Seconds(amount) => u32::try_from(amount).ok().and_then(Seconds::new),
            _ => None,
        }
    }
}

/// The duration among the arguments.
pub(super) fn given(inside: &str, at: usize, by_short_name: bool) -> Option<Given> {
    const NAMES: [&str; 4] = [
        "durationseconds",
        "withdurationseconds",
        "setdurationseconds",
        "withrolesessiondurationseconds",
    ];
    let value = argument(inside, &NAMES)
        .or_else(|| argument(inside, &["duration"]).filter(|_| by_short_name))?;
    let written = inside.get(value.clone())?;
    Some(Given {
        amount: amount::read(written),
        written: written.to_owned(),
        place: at.saturating_add(value.start)..at.saturating_add(value.end),
        is_api_name: inside.get(..value.start)?.contains("DurationSeconds"),
    })
}

/// The value that stands behind one of these names.
pub(super) fn argument(inside: &str, names: &[&str]) -> Option<Span> {
    words(inside).find_map(|word| {
        let written = inside.get(word.clone())?;
        if !names.iter().any(|it| is_word(written, it)) {
            return None;
        }
        let rest = inside.get(word.end..)?;
        let behind = rest.trim_start_matches(['"', '\'', ' ', '\t']);
        let value = behind
            .strip_prefix("=>")
            .or_else(|| behind.strip_prefix(['=', ':', '(']));
        // Its name alone: a variable of that name.
        let Some(value) = value else {
            return behind.starts_with([',', '}', '\r', '\n']).then_some(word);
        };
        let value = value.trim_start();
        let start = inside.len().saturating_sub(value.len());
        let end = start.saturating_add(expression(value));
        Some(start..end)
    })
}

/// How long an expression is.
fn expression(text: &str) -> usize {
    let mut open = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => open = open.saturating_add(1),
            b')' | b']' | b'}' => match open.checked_sub(1) {
                Some(less) => open = less,
                None => return text.get(..at).map_or(0, |it| it.trim_end().len()),
            },
            b',' | b';' | b'\n' | b'#' if open == 0 => {
                return text.get(..at).map_or(0, |it| it.trim_end().len());
            }
            b'/' if open == 0 => return text.get(..at).map_or(0, |it| it.trim_end().len()),
            _ => {}
        }
    }
    text.trim_end().len()
}

/// The role among the arguments, without its quotes.
pub(super) fn role(inside: &str) -> Option<Span> {
    inside.match_indices("arn:").find_map(|(start, _)| {
        let rest = inside.get(start..)?;
        let length = rest
            .find(['"', '\'', '`', ' ', ',', ')', '\n'])
            .unwrap_or(rest.len());
        let is_role = rest.get(..length)?.contains(":role/");
        is_role.then(|| start..start.saturating_add(length))
    })
}

/// Whether more may be given than is seen: a variable, or what was left out.
pub(super) fn is_open(inside: &str) -> bool {
    let first = inside.trim_start_matches(['(', '{', '[', ' ', '\r', '\n']);
    let length = first
        .find(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '_' | '.'))
        .unwrap_or(first.len());
    let behind = first.get(length..).unwrap_or_default().trim_start();
    let alone = length > 0
        && behind.starts_with([',', ')'])
        && !inside.starts_with('{')
        && !inside.contains(['=', ':']);
    alone || inside.contains("**") || inside.contains("...") || inside.contains('…')
}
