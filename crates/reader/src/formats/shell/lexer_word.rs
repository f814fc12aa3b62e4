//! Takes a word apart: quotes, escapes, variables, substitutions.

use super::Shell;
use super::lexer::Cursor;
use super::word::{Content, Piece, Word, is_name, placeholder};

/// How deep substitutions may nest; what is deeper stays unknown.
const DEEPEST: usize = 16;
/// How far a placeholder such as `<role arn>` or an arithmetic expansion may reach, in bytes.
const NEAR: usize = 200;

impl<'t> Cursor<'t> {
    /// The word that starts here.
    pub(crate) fn word(&mut self) -> Word {
        let start = self.at;
        let mut pieces = Pieces::default();
        while let Some(next) = self.peek() {
            if self.continuation() {
                continue;
            }
            match next {
                ' ' | '\t' | '\n' | '\u{b}' | '\u{c}' | ';' | '|' | '&' | ')' => break,
                '(' if self.shell == Shell::Bash => break,
                '\r' if self.rest().starts_with("\r\n") => break,
                '<' | '>' => {
                    if let Some(length) = placeholder(self.rest()) {
                        let shown = self.rest().get(..length).unwrap_or("").to_owned();
                        self.at = self.at.saturating_add(length);
                        pieces.push(Content::Unknown(shown), true);
                    } else if self.at == start
                        && (self.rest().starts_with("<(") || self.rest().starts_with(">("))
                    {
                        self.bump();
                        self.bump();
                        let output = self.nested();
                        pieces.push(output, false);
                    } else {
                        break;
                    }
                }
                '\'' if self.shell != Shell::Cmd => {
                    self.bump();
                    self.single(&mut pieces);
                }
                '"' => {
                    self.bump();
                    self.double(&mut pieces);
                }
                '\\' if self.shell == Shell::Bash => {
                    self.bump();
                    pieces.text(self.bump().unwrap_or('\\'), false);
                }
                '^' if self.shell == Shell::Cmd => {
                    self.bump();
                    pieces.text(self.bump().unwrap_or('^'), false);
                }
                '`' if self.shell == Shell::PowerShell => {
                    self.bump();
                    pieces.text(self.bump().unwrap_or('`'), false);
                }
                '`' if self.shell == Shell::Bash => self.backticks(&mut pieces, false),
                '$' if self.shell != Shell::Cmd => self.dollar(&mut pieces, false),
                '%' if self.shell == Shell::Cmd => self.percent(&mut pieces),
                _ => {
                    self.bump();
                    pieces.text(next, false);
                }
            }
        }
        if self.at == start {
            self.bump();
        }
        Word {
            place: start..self.at,
            pieces: pieces.0,
        }
    }

    pub(crate) fn single(&mut self, pieces: &mut Pieces) {
        let rest = self.rest();
        let Some(length) = rest.find('\'') else {
            self.at = self.text.len();
            self.unclosed = Some('\'');
            return;
        };
        pieces.whole(rest.get(..length).unwrap_or(""), true);
        self.at = self.at.saturating_add(length).saturating_add(1);
    }

    pub(crate) fn double(&mut self, pieces: &mut Pieces) {
        pieces.whole("", true);
        loop {
            if self.shell == Shell::Bash && self.continuation() {
                continue;
            }
            let Some(next) = self.peek() else {
                self.unclosed = Some('"');
                return;
            };
            match next {
                '"' => {
                    self.bump();
                    return;
                }
                '\\' if self.shell == Shell::Bash || self.rest().starts_with("\\\"") => {
                    self.bump();
                    match self.peek() {
                        Some(escaped @ ('"' | '\\' | '$' | '`')) => {
                            self.bump();
                            pieces.text(escaped, true);
                        }
                        _ => pieces.text('\\', true),
                    }
                }
                '`' if self.shell == Shell::Bash => self.backticks(pieces, true),
                '$' if self.shell != Shell::Cmd => self.dollar(pieces, true),
                _ => {
                    self.bump();
                    pieces.text(next, true);
                }
            }
        }
    }

    pub(crate) fn percent(&mut self, pieces: &mut Pieces) {
        self.bump();
        let name = self.letters();
        if is_name(name)
            && self
                .rest()
                .get(name.len()..)
                .is_some_and(|rest| rest.starts_with('%'))
        {
            self.at = self.at.saturating_add(name.len()).saturating_add(1);
            pieces.push(Content::Variable(name.to_owned(), None), false);
        } else {
            pieces.text('%', false);
        }
    }

    /// What could name a variable, up to the next other character.
    fn letters(&self) -> &'t str {
        let rest = self.rest();
        let length = rest
            .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
            .unwrap_or(rest.len());
        rest.get(..length).unwrap_or(rest)
    }

    /// As much as is looked at for an end.
    fn near(&self) -> &'t str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .nth(NEAR)
            .map_or(rest.len(), |(at, _)| at);
        rest.get(..end).unwrap_or(rest)
    }

    pub(crate) fn dollar(&mut self, pieces: &mut Pieces, quoted: bool) {
        self.bump();
        let _ = self.shell == Shell::PowerShell && self.take("env:");
        let rest = self.rest();
        if rest.starts_with("((") {
            let near = self.near();
            if let Some(end) = near.find("))") {
                let sum = near.get(2..end).unwrap_or("").to_owned();
                self.at = self.at.saturating_add(end).saturating_add(2);
                pieces.push(Content::Sum(sum), quoted);
                return;
            }
        }
        if self.take("(") {
            let output = self.nested();
            pieces.push(output, quoted);
        } else if rest.starts_with('{') {
            let near = self.near();
            let Some(end) = near.find('}') else {
                pieces.text('$', quoted);
                return;
            };
            let inside = near.get(1..end).unwrap_or("");
            self.at = self.at.saturating_add(end).saturating_add(1);
            let (name, default) = match inside.split_once(":-") {
                Some((name, default)) => (name, Some(default.to_owned())),
                None => (inside, None),
            };
            pieces.push(
                if is_name(name) {
                    Content::Variable(name.to_owned(), default)
                } else {
                    Content::Unknown(format!("${{{inside}}}"))
                },
                quoted,
            );
        } else if rest.starts_with('\'') && !quoted {
            self.bump();
            self.single(pieces);
        } else {
            let name = self.letters();
            match rest.chars().next() {
                _ if is_name(name) => {
                    self.at = self.at.saturating_add(name.len());
                    pieces.push(Content::Variable(name.to_owned(), None), quoted);
                }
                Some(special) if special.is_ascii_digit() || "@*#?!-$".contains(special) => {
                    self.bump();
                    pieces.push(Content::Unknown(format!("${special}")), quoted);
                }
                _ => pieces.text('$', quoted),
            }
        }
    }

    /// What stands in parentheses, up to and with the closing one.
    pub(crate) fn nested(&mut self) -> Content {
        let start = self.at;
        if self.depth >= DEEPEST {
            self.at = self.text.len();
            return Content::Unknown(self.text.get(start..).unwrap_or("").to_owned());
        }
        self.depth = self.depth.saturating_add(1);
        let commands = self.commands(Some(')'));
        self.depth = self.depth.saturating_sub(1);
        if !self.take(")") && self.unclosed.is_none() {
            self.unclosed = Some(')');
        }
        Content::Output(commands)
    }

    pub(crate) fn backticks(&mut self, pieces: &mut Pieces, quoted: bool) {
        self.bump();
        let start = self.at;
        loop {
            match self.bump() {
                Some('`') => break,
                Some('\\') => {
                    self.bump();
                }
                Some(_) => {}
                None => {
                    self.unclosed = Some('`');
                    return;
                }
            }
        }
        let inside = self.text.get(..self.at.saturating_sub(1)).unwrap_or("");
        if self.depth >= DEEPEST {
            pieces.push(
                Content::Unknown(inside.get(start..).unwrap_or("").to_owned()),
                quoted,
            );
            return;
        }
        let mut cursor = Cursor::new(
            inside,
            start,
            self.shell,
            false,
            self.depth.saturating_add(1),
        );
        pieces.push(Content::Output(cursor.commands(None)), quoted);
    }
}

/// The pieces of a word so far.
#[derive(Default)]
pub(crate) struct Pieces(Vec<Piece>);

impl Pieces {
    fn text(&mut self, next: char, quoted: bool) {
        if let Some(Piece {
            content: Content::Text(text),
            quoted: same,
        }) = self.0.last_mut()
            && *same == quoted
        {
            text.push(next);
        } else {
            self.push(Content::Text(next.into()), quoted);
        }
    }

    fn whole(&mut self, text: &str, quoted: bool) {
        self.push(Content::Text(text.to_owned()), quoted);
    }

    fn push(&mut self, content: Content, quoted: bool) {
        self.0.push(Piece { content, quoted });
    }
}
