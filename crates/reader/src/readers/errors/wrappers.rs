//! The frames in which clients show an error: which call it is about, and what is an error code.

use super::matcher::Hit;
use super::phrases::means::{Frame, Means};
use super::stretch::Stretch;
use crate::evidence::span::Span;
use session_advisor_core::model::Operation;

/// A call that an error names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) operation: Option<Operation>,
    /// Its name, where it is none of a scenario.
    pub(super) other: Option<String>,
    /// Its name in the folded text.
    pub(super) place: Span,
    /// Where its frame starts.
    pub(super) frame: usize,
}

const OPERATIONS: [(&str, Operation); 8] = [
    ("AssumeRole", Operation::AssumeRole),
    ("AssumeRoleWithSAML", Operation::AssumeRoleWithSaml),
    (
        "AssumeRoleWithWebIdentity",
        Operation::AssumeRoleWithWebIdentity,
    ),
    ("AssumeRoot", Operation::AssumeRoot),
    ("GetSessionToken", Operation::GetSessionToken),
    ("GetFederationToken", Operation::GetFederationToken),
    ("GetWebIdentityToken", Operation::GetWebIdentityToken),
    ("GetSigninToken", Operation::ConsoleLink),
];

/// The API call of that name.
pub(super) fn operation(name: &str) -> Option<Operation> {
    let known = OPERATIONS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map(|(_, operation)| *operation)
}

impl Call {
    /// The call that the words of a frame tell.
    const fn reported(operation: Operation, hit: &Hit) -> Self {
        Self {
            operation: Some(operation),
            other: None,
            place: hit.start..hit.end,
            frame: hit.start,
        }
    }

    fn named(stretch: &Stretch<'_>, frame: usize, place: Span) -> Option<Self> {
        let name = stretch.folded.get(place.clone());
        let name = std::str::from_utf8(name).ok()?;
        let plain =
            (2..=64).contains(&name.len()) && name.bytes().all(|it| it.is_ascii_alphanumeric());
        let operation = operation(name);
        plain.then(|| Self {
            operation,
            other: operation.is_none().then(|| name.to_owned()),
            place,
            frame,
        })
    }
}

/// The call that a frame names.
pub(super) fn call_of(stretch: &Stretch<'_>, hit: &Hit) -> Option<Call> {
    let Means::Frame(frame) = hit.means else {
        return None;
    };
    let behind = stretch.folded.get(hit.end..hit.end.saturating_add(80));
    match frame {
        Frame::Calling => {
            let length = behind
                .windows(9)
                .position(|it| it.eq_ignore_ascii_case(b"operation"))?;
            Call::named(stretch, hit.start, hit.end..hit.end.saturating_add(length))
        }
        Frame::OperationError => {
            let colon = behind.iter().take(40).position(|it| *it == b':')?;
            let start = hit.end.saturating_add(colon).saturating_add(1);
            // Behind the name stands a comma, or nothing: then the line ends it.
            let line = stretch.folded.line_at(start).end;
            let name = stretch.folded.get(start..line.max(start));
            let length = name
                .iter()
                .take_while(|it| it.is_ascii_alphanumeric())
                .count();
            Call::named(stretch, hit.start, start..start.saturating_add(length))
        }
        Frame::Of(operation) => Some(Call::reported(operation, hit)),
        Frame::Name(operation) => is_name(stretch, hit).then(|| Call::reported(operation, hit)),
        Frame::SignInEndpoint => Some(Call::reported(Operation::ConsoleLink, hit)),
        Frame::Start => None,
    }
}

/// Whether that is the name of a call, and not two words of a sentence or part of a longer name.
fn is_name(stretch: &Stretch<'_>, hit: &Hit) -> bool {
    let place = stretch.folded.place(hit.start, hit.end);
    let name = stretch.text.get(place.clone()).unwrap_or_default();
    let before = stretch
        .text
        .get(..place.start)
        .and_then(|it| it.chars().next_back());
    let after = stretch
        .text
        .get(place.end..)
        .and_then(|it| it.chars().next());
    let is_apart =
        |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && it != '-' && it != '_');
    let has_capital = name.bytes().skip(1).any(|it| it.is_ascii_uppercase());
    name.len() == hit.end.saturating_sub(hit.start)
        && has_capital
        && is_apart(before)
        && is_apart(after)
}

/// Whether a code stands where an error code does, and not in a sentence about errors.
pub(super) fn is_code(stretch: &Stretch<'_>, hit: &Hit) -> bool {
    let place = stretch.folded.place(hit.start, hit.end);
    let code = stretch.text.get(place.clone()).unwrap_or_default();
    let head = stretch.text.get(..place.start).unwrap_or_default();
    let tail = stretch.text.get(place.end..).unwrap_or_default();
    if code.contains(char::is_whitespace) {
        // Two words of a sentence, or a phrase that stands for a code.
        return code.len() > 40;
    }
    let line = tail.bytes().next();
    let blank = |it: &char| *it == ' ' || *it == '\t';
    let before = head.chars().rev().find(|it| !blank(it));
    let starts_line = matches!(
        before,
        None | Some('\n' | '\r' | '>' | '│' | '-' | '*' | '`')
    );
    let glued = head.chars().next_back().is_some_and(char::is_alphanumeric);
    let ends = match line {
        None
        | Some(
            b'\n' | b'\r' | b')' | b'<' | b';' | b',' | b'"' | b'\'' | b']' | b'`' | b'\\' | b'.'
            | b'&' | b'{',
        ) => !glued,
        Some(b':') => true,
        Some(b' ' | b'\t') => {
            let rest = tail.trim_start();
            let prose = [
                "is ",
                "are ",
                "means",
                "error",
                "exception",
                "when",
                "because",
                "if ",
                "and ",
                "or ",
                "was ",
            ];
            let dashed = rest.starts_with('-') || rest.starts_with('(') || rest.starts_with(':');
            dashed || (!glued && !prose.iter().any(|word| rest.starts_with(word)))
        }
        Some(_) => false,
    };
    let colon = tail.starts_with(':');
    let introduced = before.is_some_and(|it| {
        matches!(
            it,
            '(' | ':' | '"' | '\'' | '[' | '=' | '{' | ',' | '.' | '/' | '\\' | '“' | '’' | ';'
        )
    });
    ends && (starts_line || introduced || colon)
}
