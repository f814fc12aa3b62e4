//! Finds calls in the source of programs, whatever the language.

use crate::evidence::span::Span;
use session_advisor_core::model::Operation;

/// How many bytes a call may take: beyond that its bracket was not closed.
const MOST: usize = 16 * 1024;

/// What calls are named, without underscores and in small letters. Behind a name may stand one of
/// [`ENDINGS`].
const NAMES: [(&str, What); 19] = [
    (
        "assumerolewithwebidentity",
        What::Calls(Operation::AssumeRoleWithWebIdentity),
    ),
    (
        "assumerolewithsaml",
        What::Calls(Operation::AssumeRoleWithSaml),
    ),
    ("assumerole", What::Calls(Operation::AssumeRole)),
    ("assumeroot", What::Calls(Operation::AssumeRoot)),
    ("getsessiontoken", What::Calls(Operation::GetSessionToken)),
    (
        "getfederationtoken",
        What::Calls(Operation::GetFederationToken),
    ),
    (
        "getwebidentitytoken",
        What::Calls(Operation::GetWebIdentityToken),
    ),
    (
        "fromtemporarycredentials",
        What::Calls(Operation::AssumeRole),
    ),
    (
        "chainabletemporarycredentials",
        What::Calls(Operation::AssumeRole),
    ),
    ("temporarycredentials", What::RoleOrToken),
    ("stsassumerolesessioncredentialsprovider", What::Provider),
    ("assumeroleawscredentials", What::Provider),
    (
        "fromwebtoken",
        What::Calls(Operation::AssumeRoleWithWebIdentity),
    ),
    ("newassumeroleprovider", What::GoProvider),
    ("newcredentials", What::GoProvider),
    ("newcredentialswithclient", What::GoProvider),
    ("withaws", What::Jenkins),
    ("generatepresignedurl", What::Presigns),
    ("getsignedurl", What::Presigns),
];

const ENDINGS: [&str; 7] = [
    "",
    "command",
    "credentials",
    "credentialsprovider",
    "input",
    "request",
    "async",
];

/// A call: its name, and the whole of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) what: What,
    /// Where its name starts.
    pub(super) start: usize,
    /// Where its brackets start.
    pub(super) open: usize,
    pub(super) end: usize,
}

/// The call or the arguments of one that start on the first line of this text.
pub(super) fn first(text: &str) -> Option<Call> {
    let line = text.split('\n').next().unwrap_or(text);
    let trimmed = line.trim_start();
    // The line of a stack trace.
    if trimmed.starts_with("at ") || trimmed.starts_with('#') {
        return None;
    }
    if line.contains(['(', '{', '.']) || line.trim_end().ends_with("Request") {
        let call = words(line).find_map(|word| call(text, line, word));
        return call
            .or_else(|| setting(text, line))
            .or_else(|| arguments(text, line));
    }
    None
}

/// The names in a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0_usize;
    std::iter::from_fn(move || {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let start = at.saturating_add(bytes.get(at..)?.iter().position(is_part)?);
        let rest = bytes.get(start..)?;
        let length = rest
            .iter()
            .position(|it| !is_part(it))
            .unwrap_or(rest.len());
        at = start.saturating_add(length);
        Some(start..at)
    })
}

/// Whether that is the word, apart from underscores and capitals.
pub(super) fn is_word(written: &str, word: &str) -> bool {
    let mut letters = written
        .bytes()
        .filter(|it| *it != b'_')
        .map(|it| it.to_ascii_lowercase());
    let mut wanted = word.bytes();
    loop {
        match (letters.next(), wanted.next()) {
            (None, None) => return true,
            (one, other) if one == other => {}
            _ => return false,
        }
    }
}

fn named(written: &str) -> Option<What> {
    if !(7..=48).contains(&written.len()) {
        return None;
    }
    // Java names the service first, and has a provider of that kind which is told apart below.
    let written = match written.strip_prefix("Sts") {
        Some(call) if !call.contains("SessionCredentials") => call,
        _ => written,
    };
    let starts = |name: &str| {
        let mut letters = written
            .bytes()
            .filter(|it| *it != b'_')
            .map(|it| it.to_ascii_lowercase());
        name.bytes().all(|it| letters.next() == Some(it)) && {
            let rest: Vec<u8> = letters.collect();
            ENDINGS.iter().any(|it| it.as_bytes() == rest)
        }
    };
    NAMES
        .iter()
        .find(|(name, _)| starts(name))
        .map(|(_, what)| *what)
}

fn call(text: &str, line: &str, word: Span) -> Option<Call> {
    let written = line.get(word.clone())?;
    let what = named(written)?;
    let before = line.get(..word.start)?;
    let receiver = before.trim_end_matches(['.', ':', '>', '-', '&', '*']);
    let is_plain_go = matches!(what, What::GoProvider) && !receiver.ends_with("stscreds");
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let is_definition = before.ends_with(") ")
        || before.ends_with([' ', '\t'])
            && [
                "def", "function", "func", "fn", "fun", "void", "class", "struct", "type", "import",
            ]
            .contains(&last);
    if is_plain_go || is_definition {
        return None;
    }
    let rest = text.get(word.end..)?;
    let is_request = ["Request", "Input", "Credentials", "Provider"]
        .iter()
        .any(|it| written.ends_with(it));
    let gap = rest.len().saturating_sub(rest.trim_start().len());
    let behind = rest.trim_start();
    let open = match behind.bytes().next()? {
        b'(' if gap == 0 => word.end,
        b'{' if is_request => word.end.saturating_add(gap),
        b'.' | b':'
            if gap == 0
                && behind
                    .trim_start_matches([':', '.'])
                    .starts_with(['b', 'B', 'n'])
                && is_request =>
        {
            word.end
        }
        _ => return None,
    };
    let mut end = open;
    if behind.starts_with(['(', '{']) {
        end = close(text, open)?;
        let inside = text.get(open.saturating_add(1)..end.saturating_sub(1))?;
        if inside.trim().is_empty() && !stands_as_code(text, before, end) {
            return None;
        }
    }
    end = chain(text, end, is_request);
    (end > open).then_some(Call {
        what,
        start: word.start,
        open,
        end,
    })
}

/// Whether a call without arguments is one, and no mention of it.
fn stands_as_code(text: &str, before: &str, end: usize) -> bool {
    let after = text
        .get(end..)
        .unwrap_or_default()
        .trim_start_matches([' ', '\t', '\r']);
    let is_method = before.ends_with(['.', '>']) || before.trim_end().ends_with("new");
    is_method && (after.is_empty() || after.starts_with(['\n', ';', '.', '[', ')', '{']))
        || after.starts_with(".with")
}

/// Where the bracket that opens there closes; the end of the paragraph where it does not. No blank
/// line stands in a call.
fn close(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote: Option<u8> = None;
    let mut escaped = false;
    let bytes = text.as_bytes().get(open..)?;
    for (index, byte) in bytes.iter().take(MOST).enumerate() {
        match (quote, *byte) {
            _ if escaped => escaped = false,
            (_, b'\n') if bytes.get(index.saturating_add(1)) == Some(&b'\n') => break,
            (Some(_), b'\\') => escaped = true,
            (Some(mark), byte) if mark == byte || byte == b'\n' => quote = None,
            (Some(_), _) => {}
            (None, mark @ (b'"' | b'\'')) => quote = Some(mark),
            (None, b'(' | b'[' | b'{') => depth = depth.saturating_add(1),
            (None, b')' | b']' | b'}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(open.saturating_add(index).saturating_add(1));
                }
            }
            _ => {}
        }
    }
    // Not closed: the lines of the paragraph, up to one that tells of an error.
    let mut end = open;
    for (index, line) in text.get(open..)?.split_inclusive('\n').enumerate() {
        let over = line.trim().is_empty() || line.contains("rror") || line.contains("xception");
        if index > 0 && (over || end.saturating_sub(open) > MOST / 8) {
            break;
        }
        end = end.saturating_add(line.len());
    }
    Some(end)
}

/// The calls that follow with a dot, and the braces behind a request.
fn chain(text: &str, mut end: usize, is_request: bool) -> usize {
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let behind = rest.trim_start();
        let mut at = end.saturating_add(rest.len().saturating_sub(behind.len()));
        if behind.starts_with(['.', '?', ':']) {
            let dots = behind.trim_start_matches(['.', '?', ':']);
            let name = dots
                .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
                .unwrap_or(dots.len());
            let is_call = dots.get(name..).is_some_and(|it| it.starts_with('('));
            if name == 0 || !is_call {
                return end;
            }
            at = at
                .saturating_add(behind.len().saturating_sub(dots.len()))
                .saturating_add(name);
        } else if !(is_request && behind.starts_with('{')) {
            return end;
        }
        match close(text, at) {
            Some(next) if next > end => end = next,
            _ => return end,
        }
    }
}

/// `request.DurationSeconds = 3600`, `p.Duration = time.Hour`, `request.setDurationSeconds(3600)`.
fn setting(text: &str, line: &str) -> Option<Call> {
    if !line.contains("uration") {
        return None;
    }
    let is_setting = |word: &Span| {
        let before = line.get(..word.start).unwrap_or_default();
        let after = line.get(word.end..).unwrap_or_default().trim_start();
        let written = line.get(word.clone()).unwrap_or_default();
        let assigned = after.starts_with('=') && !after.starts_with("==");
        (before.ends_with(['.', '>']) && before.trim_start().len() > 1)
            && (assigned && (is_word(written, "durationseconds") || written == "Duration")
                || is_word(written, "setdurationseconds") && after.starts_with('('))
    };
    let word = words(line).find(is_setting)?;
    Some(Call {
        what: What::Sets,
        start: word.start,
        open: word.start,
        end: line.trim_end().len().min(text.len()),
    })
}

/// `params = { … DurationSeconds: 3600 … }`, which some call is given.
fn arguments(text: &str, line: &str) -> Option<Call> {
    const NEAR: usize = 2048;
    const NAMES: [&str; 2] = ["DurationSeconds", "oleArn"];
    let (before, _) = line.split_once('=')?;
    let mut name = words(before.split(':').next().unwrap_or(before));
    let name = name.by_ref().last()?;
    let behind = line.get(before.len().saturating_add(1)..)?;
    let value = behind.trim_start();
    let is_map = value.starts_with('{')
        || value.starts_with("dict(")
        || value.starts_with("array(")
        || value.starts_with('[');
    if !is_map {
        return None;
    }
    let open = line.len().saturating_sub(value.len());
    let open = open.saturating_add(value.find(['{', '(', '['])?);
    let mut near = open.saturating_add(NEAR).min(text.len());
    while !text.is_char_boundary(near) {
        near = near.saturating_sub(1);
    }
    let near = text.get(..near)?;
    let behind = near.get(open..)?;
    let paragraph = behind.find("\n\n").unwrap_or(behind.len());
    if !NAMES.iter().any(|it| {
        behind
            .get(..paragraph)
            .is_some_and(|behind| behind.contains(it))
    }) {
        return None;
    }
    let end = close(near, open)?;
    let inside = near.get(open..end)?;
    NAMES.iter().any(|it| inside.contains(it)).then_some(Call {
        what: What::Arguments,
        start: name.start,
        open,
        end,
    })
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// That call.
    Calls(Operation),
    /// Go's provider of role credentials.
    GoProvider,
    /// Something that gets the credentials of a role, with a default of its own.
    Provider,
    /// The JavaScript class that calls AssumeRole if it is given a role, else GetSessionToken.
    RoleOrToken,
    /// The Jenkins step `withAWS`.
    Jenkins,
    /// A link is signed.
    Presigns,
    /// A duration is set in something that was made before or is given to a function.
    Sets,
    /// Arguments that are given to a call by name.
    Arguments,
}
