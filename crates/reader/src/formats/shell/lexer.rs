//! Takes a text apart into commands: separators, redirections, here-documents, comments.

use super::Shell;
use super::word::{Joint, Simple, placeholder};

/// Reads on from where it stands.
pub(crate) struct Cursor<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    pub(crate) shell: Shell,
    pub(crate) transcript: bool,
    pub(crate) depth: usize,
    pub(crate) one_line: bool,
    pub(crate) unclosed: Option<char>,
    /// The words that end here-documents whose bodies follow the line, and whether tabs are cut.
    pub(crate) documents: Vec<(String, bool)>,
}

impl<'t> Cursor<'t> {
    pub(crate) const fn new(
        text: &'t str,
        at: usize,
        shell: Shell,
        transcript: bool,
        depth: usize,
    ) -> Self {
        Self {
            text,
            at,
            shell,
            transcript,
            depth,
            one_line: false,
            unclosed: None,
            documents: Vec::new(),
        }
    }

    pub(crate) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at = self.at.saturating_add(next.len_utf8());
        Some(next)
    }

    pub(crate) fn take(&mut self, start: &str) -> bool {
        let starts = self.rest().starts_with(start);
        if starts {
            self.at = self.at.saturating_add(start.len());
        }
        starts
    }

    /// Steps over a line break that the shell does not see.
    pub(crate) fn continuation(&mut self) -> bool {
        let starts: [&str; 2] = match self.shell {
            Shell::Bash => ["\\\n", "\\\n"],
            Shell::Cmd => ["^\n", "^\r\n"],
            Shell::PowerShell => ["`\n", "`\r\n"],
        };
        let found = starts.iter().any(|start| self.take(start));
        if found && self.transcript {
            let _ = self.take(">> ") || self.take("> ");
        }
        found
    }

    /// Commands up to the closing character, or to the end.
    pub(crate) fn commands(&mut self, until: Option<char>) -> Vec<Simple> {
        let mut found = Vec::new();
        let mut simple = Simple::default();
        let mut joint = Joint::Then;
        let mut groups = 0_usize;
        while let Some(next) = self.peek() {
            if self.continuation() {
                continue;
            }
            let start = self.at;
            match next {
                '\n' => {
                    let documents = !self.documents.is_empty();
                    self.bump();
                    self.skip_documents();
                    self.finish(&mut found, &mut simple, joint);
                    joint = Joint::Then;
                    if self.one_line && until.is_none() {
                        let read = self.text.get(..self.at).unwrap_or("");
                        self.at = if documents {
                            read.trim_end_matches('\n').len()
                        } else {
                            start
                        };
                        break;
                    }
                }
                '\r' if self.rest().starts_with("\r\n") => {
                    self.bump();
                }
                ' ' | '\t' | '\u{b}' | '\u{c}' => {
                    self.bump();
                }
                '#' if self.at_word_start() && self.shell != Shell::Cmd => {
                    let line = self.rest().find('\n').unwrap_or(self.rest().len());
                    self.at = self.at.saturating_add(line);
                }
                ')' if until == Some(')') && groups == 0 => break,
                '(' | ')' => {
                    self.bump();
                    groups = if next == '(' {
                        groups.saturating_add(1)
                    } else {
                        groups.saturating_sub(1)
                    };
                    self.finish(&mut found, &mut simple, joint);
                    joint = Joint::Then;
                }
                ';' | '|' | '&' if !(self.shell == Shell::PowerShell && next == '&') => {
                    if self.take("&>>") || self.take("&>") {
                        self.target(&mut simple, true);
                        continue;
                    }
                    let and = self.take("&&");
                    let or = !and && self.take("||");
                    let piped = !and && !or && (self.take("|&") || self.take("|"));
                    if !and && !or && !piped {
                        self.bump();
                    }
                    self.finish(&mut found, &mut simple, joint);
                    joint = match (and, or, piped) {
                        (true, ..) => Joint::And,
                        (_, true, _) => Joint::Or,
                        (.., true) => Joint::Pipe,
                        _ => Joint::Then,
                    };
                }
                '<' | '>' => self.redirection(&mut simple),
                _ => {
                    let word = self.word();
                    let number = self.text.get(word.place.clone()).is_some_and(|raw| {
                        !raw.is_empty() && raw.bytes().all(|byte| byte.is_ascii_digit())
                    });
                    // `2>` names a channel, not a word.
                    if !(number && matches!(self.peek(), Some('<' | '>'))) {
                        simple.words.push(word);
                    }
                }
            }
            if self.at == start {
                // Nothing stands still, whatever the text.
                self.bump();
            }
        }
        simple.unclosed = self.unclosed;
        self.finish(&mut found, &mut simple, joint);
        found
    }

    pub(crate) fn at_word_start(&self) -> bool {
        self.text
            .get(..self.at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|before| {
                before.is_whitespace() || matches!(before, ';' | '&' | '|' | '(' | ')' | '`')
            })
    }

    pub(crate) fn finish(&self, found: &mut Vec<Simple>, simple: &mut Simple, joint: Joint) {
        let mut done = std::mem::take(simple);
        if done.words.is_empty() && done.inputs.is_empty() && done.outputs.is_empty() {
            return;
        }
        let mut place = self.at..0;
        for words in [&done.words, &done.inputs, &done.outputs] {
            for word in words {
                place.start = place.start.min(word.place.start);
                place.end = place.end.max(word.place.end);
            }
        }
        done.place = place;
        done.joint = joint;
        found.push(done);
    }

    pub(crate) fn redirection(&mut self, simple: &mut Simple) {
        if placeholder(self.rest()).is_some() {
            let word = self.word();
            simple.words.push(word);
        } else if self.take("<<<") {
            self.target(simple, false);
        } else if self.take("<<") {
            let tabs = self.take("-");
            self.blanks();
            if let Some(end) = self.word().literal() {
                self.documents.push((end, tabs));
            }
        } else if self.rest().starts_with("<(") || self.rest().starts_with(">(") {
            let word = self.word();
            simple.words.push(word);
        } else if self.take("<") {
            self.target(simple, false);
        } else if self.take(">>") || self.take(">&") || self.take(">|") || self.take(">") {
            self.target(simple, true);
        }
    }

    pub(crate) fn blanks(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t')) || self.continuation() {
            if matches!(self.peek(), Some(' ' | '\t')) {
                self.bump();
            }
        }
    }

    pub(crate) fn target(&mut self, simple: &mut Simple, out: bool) {
        self.blanks();
        if self
            .peek()
            .is_none_or(|next| matches!(next, '\n' | ';' | '|' | ')'))
        {
            return;
        }
        let word = self.word();
        if out {
            simple.outputs.push(word);
        } else {
            simple.inputs.push(word);
        }
    }

    pub(crate) fn skip_documents(&mut self) {
        for (end, tabs) in std::mem::take(&mut self.documents) {
            loop {
                let rest = self.rest();
                if rest.is_empty() {
                    break;
                }
                let line = rest.split_inclusive('\n').next().unwrap_or(rest);
                self.at = self.at.saturating_add(line.len());
                let line = line.trim_end_matches(['\n', '\r']);
                if line == end || (tabs && line.trim_start_matches('\t') == end) {
                    break;
                }
            }
        }
    }
}
