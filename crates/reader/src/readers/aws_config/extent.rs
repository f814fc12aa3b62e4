//! How far a file goes that was pasted.

use super::label::{begins, belongs, label};
use crate::evidence::reader::Begins;

/// The bytes of a file under a line that names it.
pub(super) fn labelled(rest: &str, is_other: Begins) -> Option<usize> {
    label(line_of(rest).trim())?;
    Some(labelled_file(rest, is_other))
}

/// The bytes of a file that no line names.
pub(super) fn unlabelled(rest: &str, is_other: Begins) -> Option<usize> {
    begins(rest).then(|| unlabelled_file(rest, is_other))
}

/// A file under its label: up to the next label, command or document, to what the AWS CLI says of an
/// error, or to a paragraph that tells of one.
fn labelled_file(rest: &str, is_other: Begins) -> usize {
    let mut length = line_of(rest).len();
    let mut after_blank = false;
    while let Some(next) = rest.get(length..).filter(|next| !next.is_empty()) {
        let line = line_of(next);
        let trimmed = line.trim();
        let ends = label(trimmed).is_some()
            || is_other(next)
            || (!belongs(line)
                && (line.contains("An error occurred (") || after_blank && reports_an_error(line)));
        if ends {
            break;
        }
        after_blank = trimmed.is_empty();
        length = length.saturating_add(line.len());
    }
    length
}

fn reports_an_error(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    [
        "error",
        "exception",
        "denied",
        "expired",
        "exceeds",
        "durationseconds",
    ]
    .iter()
    .any(|word| line.contains(word))
}

/// A file without a label: as long as the lines can belong to one.
fn unlabelled_file(rest: &str, is_other: Begins) -> usize {
    let mut length = 0;
    let mut until = 0;
    while let Some(next) = rest.get(length..).filter(|next| !next.is_empty()) {
        let line = line_of(next);
        let trimmed = line.trim();
        if label(trimmed).is_some() || !belongs(line) || is_other(next) {
            break;
        }
        length = length.saturating_add(line.len());
        if !trimmed.is_empty() {
            until = length;
        }
    }
    until.max(line_of(rest).len())
}

/// The first line, with its end.
fn line_of(rest: &str) -> &str {
    let end = rest
        .bytes()
        .position(|byte| byte == b'\n')
        .map_or(rest.len(), |at| at.saturating_add(1));
    rest.get(..end).unwrap_or(rest)
}
