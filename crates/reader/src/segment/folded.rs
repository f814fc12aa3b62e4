//! Commands that YAML folds: below `- >` or `script: >` the lines of a command are one line.

use crate::evidence::reader::Begins;
use std::borrow::Cow;

/// The text with each folded command on one line: line breaks within become spaces, so that every
/// place stays where it is.
pub(super) fn folded(text: &str, begins_command: Begins) -> Cow<'_, str> {
    let mut breaks = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('>')) {
        let sign = at.saturating_add(found);
        at = sign.saturating_add(1);
        let header = header(text, sign);
        let is_command = |start: usize| {
            let block = text.get(start..).unwrap_or_default();
            begins_command(block.split('\n').next().unwrap_or(block))
        };
        if let Some((header, start)) = header.filter(|(_, start)| is_command(*start)) {
            add_breaks(text, header, start, &mut breaks);
        }
    }
    if breaks.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut breaks = breaks.into_iter().peekable();
    let folded = text.char_indices().map(|(at, letter)| {
        if breaks.next_if_eq(&at).is_some() {
            ' '
        } else {
            letter
        }
    });
    Cow::Owned(folded.collect())
}

/// How far the line with that sign is indented, and where the block starts that it folds; none where
/// it folds none.
fn header(text: &str, sign: usize) -> Option<(usize, usize)> {
    let (before, after) = text.split_at_checked(sign)?;
    let line = before.rsplit('\n').next().unwrap_or(before);
    let rest = after.split('\n').next().unwrap_or(after);
    let indicators = rest.trim_end().trim_start_matches('>');
    let is_header = (line.ends_with("- ") || line.ends_with(": "))
        && indicators.chars().all(|it| "+-123456789".contains(it));
    let start = sign.saturating_add(rest.len()).saturating_add(1);
    is_header.then(|| (indent(line), start))
}

/// Where the lines end that belong to the same line as the next, if the block begins with a command.
fn add_breaks(text: &str, header: usize, start: usize, breaks: &mut Vec<usize>) {
    let Some(block) = text.get(start..) else {
        return;
    };
    let first = block.split('\n').next().unwrap_or(block);
    let depth = indent(first);
    if depth <= header {
        return;
    }
    let mut end = start.saturating_add(first.len());
    let mut ends_with_backslash = first.trim_end().ends_with('\\');
    for line in block.split('\n').skip(1) {
        // A line that is further in, or an empty one, keeps its breaks.
        if line.trim().is_empty() || indent(line) != depth {
            break;
        }
        if !ends_with_backslash {
            breaks.push(end);
        }
        ends_with_backslash = line.trim_end().ends_with('\\');
        end = end.saturating_add(1).saturating_add(line.len());
    }
}

fn indent(line: &str) -> usize {
    line.len()
        .saturating_sub(line.trim_start_matches(' ').len())
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_folded_command_is_one_line() {
        let text = "script:\n  - >\n    aws sts get-session-token\n    --duration-seconds 900\n  - echo a\n";
        let wanted = "script:\n  - >\n    aws sts get-session-token     --duration-seconds 900\n  - echo a\n";
        assert_eq!(
            folded(text, |line| line.trim_start().starts_with("aws ")),
            wanted
        );
    }

    #[test]
    fn other_lines_stay() {
        for text in [
            "description: >\n  some words\n  and more\n",
            "run: |\n  aws sts get-caller-identity\n  aws s3 ls\n",
            "echo a > b\n  aws s3 ls\n",
            "- >\naws s3 ls\n",
            "- >-",
            "a: >\n  aws s3 ls \\\n  --recursive\n",
        ] {
            assert_eq!(
                folded(text, |line| line.trim_start().starts_with("aws ")),
                text
            );
        }
    }
}
