//! What a command line consists of.

use crate::evidence::span::Span;

/// One simple command: assignments, words, and where it reads from and writes to.
#[derive(Debug, Default)]
pub(crate) struct Simple {
    /// The words, assignments in front included.
    pub(crate) words: Vec<Word>,
    /// What its standard input is redirected from.
    pub(crate) inputs: Vec<Word>,
    /// The files that its output goes to.
    pub(crate) outputs: Vec<Word>,
    /// How it follows on the command before.
    pub(crate) joint: Joint,
    /// Where it stands.
    pub(crate) place: Span,
    /// The quote that is never closed, so that the shell does not run it.
    pub(crate) unclosed: Option<char>,
}

/// How a command follows on the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Joint {
    /// Whatever became of it.
    #[default]
    Then,
    /// Only if it succeeded.
    And,
    /// Only if it failed.
    Or,
    /// It reads what the one before writes.
    Pipe,
}

/// One word.
#[derive(Debug)]
pub(crate) struct Word {
    /// Where it stands, quotes included.
    pub(crate) place: Span,
    /// What it is made of.
    pub(crate) pieces: Vec<Piece>,
}

/// A piece of a word.
#[derive(Debug)]
pub(crate) struct Piece {
    /// What it is.
    pub(crate) content: Content,
    /// Whether it stands in quotes.
    pub(crate) quoted: bool,
}

/// What a piece of a word is.
#[derive(Debug)]
pub(crate) enum Content {
    /// Plain text.
    Text(String),
    /// A variable, and what stands in for it where it is not set.
    Variable(String, Option<String>),
    /// The output of commands, or a file that holds it.
    Output(Vec<Simple>),
    /// A sum of whole numbers.
    Sum(String),
    /// Something that is not known, as it was written.
    Unknown(String),
}

/// A word that gives a variable its value.
pub(crate) struct Assignment<'w> {
    /// The variable.
    pub(crate) name: &'w str,
    /// The value's text up to the next piece.
    pub(crate) start: &'w str,
    /// The pieces after that.
    pub(crate) rest: &'w [Piece],
    /// Where the value stands.
    pub(crate) place: Span,
}

/// Whether the text can name a variable.
pub(crate) fn is_name(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && text
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || it == '_')
}

impl Word {
    /// The text, if nothing is substituted in it.
    pub(crate) fn literal(&self) -> Option<String> {
        let mut text = String::new();
        for piece in &self.pieces {
            match &piece.content {
                Content::Text(piece) => text.push_str(piece),
                _ => return None,
            }
        }
        Some(text)
    }

    /// The same word, if it is an assignment.
    pub(crate) fn as_assignment(&self) -> Option<Assignment<'_>> {
        let (first, rest) = self.pieces.split_first()?;
        let Content::Text(text) = &first.content else {
            return None;
        };
        if first.quoted {
            return None;
        }
        let (name, start) = text.split_once('=')?;
        let plain = name.trim_end_matches('+');
        let value = self
            .place
            .start
            .saturating_add(name.len())
            .saturating_add(1);
        is_name(plain).then(|| Assignment {
            name: plain,
            start,
            rest,
            place: value.min(self.place.end)..self.place.end,
        })
    }
}

/// The length of a placeholder such as `<role-arn>` at the start of the text. In the shell it would
/// redirect to and from files that nobody means.
pub(crate) fn placeholder(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('<')?;
    let mut last = ' ';
    for (index, next) in inside.char_indices().take(60) {
        match next {
            '>' if index > 0 && !last.is_whitespace() => return Some(index.saturating_add(2)),
            _ if index == 0 && !next.is_ascii_alphanumeric() => return None,
            _ if next.is_ascii_alphanumeric() || " _-.:/'".contains(next) => last = next,
            _ => return None,
        }
    }
    None
}
