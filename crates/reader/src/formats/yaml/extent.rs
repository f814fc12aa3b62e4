//! How far YAML goes in a text of anything.

/// Whether a workflow, a template or a fragment of one starts with this line.
pub(crate) fn is_start(rest: &str) -> bool {
    starts(rest, 2)
}

/// How many bytes the YAML takes that starts with this line, whatever it says there.
pub(crate) fn length(rest: &str) -> usize {
    let mut base = usize::MAX;
    let mut block: Option<usize> = None;
    let mut after_blank = false;
    let mut end = 0_usize;
    let mut until = 0_usize;
    for line in rest.split_inclusive('\n') {
        let trimmed = line.trim();
        let indent = indent_of(line);
        let blank = trimmed.is_empty();
        if !blank {
            let in_block = block.is_some_and(|block| indent > block);
            if !in_block {
                if !belongs(trimmed, indent > base, after_blank, until == 0) {
                    break;
                }
                base = base.min(indent);
                block = opens_block(line).then_some(indent);
            }
        }
        end = end.saturating_add(line.len());
        if !blank {
            until = end;
        }
        after_blank = blank;
    }
    until
}

/// Whether a line goes on with what stands above it.
fn belongs(line: &str, deeper: bool, after_blank: bool, first: bool) -> bool {
    if first || line.starts_with('#') || line == "---" {
        return true;
    }
    let item = is_item(line);
    match key_of(without_dashes(line)) {
        Some((key, value)) => {
            let lower = key.trim_matches(['"', '\'']).to_ascii_lowercase();
            let is_error = [
                "error", "warning", "fatal", "caused", "notice", "message", "note", "stderr",
            ]
            .contains(&lower.as_str())
                && !value.trim().is_empty();
            let is_name = deeper
                || item
                || value.trim().is_empty()
                || !key.starts_with(|it: char| it.is_ascii_uppercase())
                || TEMPLATE.contains(&key);
            !is_error && is_name
        }
        None if item => deeper || !after_blank,
        // The next line of a long text, or brackets.
        None => deeper && !after_blank,
    }
}

/// The sections of a template.
const TEMPLATE: [&str; 11] = [
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Properties",
    "Resources",
    "Transform",
    "Type",
];

/// Whether a line alone tells that something starts with it.
pub(super) fn begins(line: &str) -> bool {
    starts(line, 0)
}

/// Whether it starts with this line, by what it says or by what up to so many lines below say.
fn starts(rest: &str, look_ahead: u8) -> bool {
    let mut lines = rest.split_inclusive('\n');
    let line = lines.next().unwrap_or_default();
    let Some((key, value)) = key_of(without_dashes(line.trim())) else {
        return false;
    };
    let value = value.trim();
    let opens = value.is_empty() || value.starts_with(['{', '[', '#', '&', '*']);
    match key {
        "uses" => value.contains('/'),
        "jobs" | "steps" | "with" | "env" | "runs" | "Resources" => opens,
        "permissions" => opens || value.ends_with("-all"),
        "AWSTemplateFormatVersion" => true,
        "id-token"
        | "runs-on"
        | "role-to-assume"
        | "role-duration-seconds"
        | "role-chaining"
        | "role-session-name"
        | "role-external-id"
        | "role-skip-session-tagging"
        | "web-identity-token-file"
        | "aws-access-key-id"
        | "aws-secret-access-key"
        | "aws-session-token" => !value.is_empty(),
        "Type" => value.trim_matches(['"', '\'']).starts_with("AWS::"),
        _ if look_ahead > 0 && (opens || matches!(key, "name" | "on" | "id" | "if")) => {
            // What is looked at is as long as the line and the next one that is not blank.
            let after = rest.get(line.len()..).unwrap_or_default();
            let blank = after.len().saturating_sub(after.trim_start().len());
            let next = after
                .get(..blank)
                .and_then(|it| it.rfind('\n'))
                .map_or(0, |it| it.saturating_add(1));
            starts(
                after.get(next..).unwrap_or_default(),
                look_ahead.saturating_sub(1),
            ) || matches!(key, "on")
                && opens
                && key_of(after.trim_start().lines().next().unwrap_or_default()).is_some()
        }
        _ => false,
    }
}

/// How far a line is indented.
pub(super) fn indent_of(line: &str) -> usize {
    line.len()
        .saturating_sub(line.trim_start_matches([' ', '\t']).len())
}

/// Whether a line, without the blanks in front, is an element of a list.
pub(super) fn is_item(line: &str) -> bool {
    line == "-" || line.starts_with("- ")
}

/// Whether lines of free text follow.
pub(super) fn opens_block(line: &str) -> bool {
    let line = line.trim_end();
    let head = line.trim_end_matches(|it: char| it.is_ascii_digit() || matches!(it, '-' | '+'));
    head.strip_suffix(['|', '>'])
        .is_some_and(|before| before.ends_with([' ', '\t']))
}

fn without_dashes(mut line: &str) -> &str {
    while let Some(item) = line.strip_prefix("- ") {
        line = item.trim_start();
    }
    line
}

/// The key and the value of a line, without the blanks in front, that has both or a key alone.
pub(super) fn key_of(line: &str) -> Option<(&str, &str)> {
    let (at, _) = line.match_indices(':').find(|(at, _)| {
        let behind = line.get(at.saturating_add(1)..).unwrap_or_default();
        behind.is_empty() || behind.starts_with([' ', '\t', '\r', '\n'])
    })?;
    let key = line.get(..at)?;
    let is_key = key
        .starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '_' | '"' | '\'' | '.'))
        && key.bytes().all(|it| {
            it.is_ascii_alphanumeric()
                || matches!(it, b'_' | b'-' | b'.' | b'"' | b'\'' | b':' | b'/' | b'$')
        });
    is_key.then(|| (key, line.get(at.saturating_add(1)..).unwrap_or_default()))
}
