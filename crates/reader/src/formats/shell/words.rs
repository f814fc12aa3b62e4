//! Shell words with their positions: quotes, escapes, substitutions, redirections, comments.
//!
//! Libraries split a line into words, but tell neither where a word stands nor what it substitutes.

use super::Shell;
use super::lexer::Cursor;
use super::word::Simple;
use crate::evidence::span::Span;

/// The commands in that stretch of the text. `transcript` tells that it was copied with its prompts,
/// so that `> ` at the start of a continued line is one of them.
pub(crate) fn commands(text: &str, place: &Span, shell: Shell, transcript: bool) -> Vec<Simple> {
    let text = text.get(..place.end).unwrap_or(text);
    let mut cursor = Cursor::new(text, place.start, shell, transcript, 0);
    cursor.commands(None)
}

/// Where the first logical line of the text ends; none where a quote or a substitution in it is not
/// closed.
pub(crate) fn logical_line(text: &str) -> Option<usize> {
    let mut cursor = Cursor::new(text, 0, Shell::Bash, false, 0);
    cursor.one_line = true;
    cursor.commands(None);
    cursor.unclosed.is_none().then_some(cursor.at)
}
