//! The values of attributes.

use super::syntax::{LONG, Parser, Value};
use crate::evidence::span::Span;

/// How many bytes a text between marks may take: beyond that it was not closed.
const MARKED: usize = 64 * 1024;

impl Parser<'_> {
    /// A quoted text; none where it is computed or does not end on its line.
    pub(crate) fn quoted(&mut self) -> Option<String> {
        let start = self.at.saturating_add(1);
        self.skip(1);
        let mut open = vec![b'"'];
        let mut computed = false;
        while !self.done() {
            let next = self.text.as_bytes().get(self.at.saturating_add(1));
            match (open.last(), self.peek()) {
                (_, b'\n') => return None,
                (Some(b'"'), b'\\') => self.skip(1),
                (Some(b'"'), b'"') | (Some(b'{'), b'}') => {
                    open.pop();
                }
                (Some(b'"'), mark @ (b'$' | b'%')) if next == Some(&b'{') => {
                    let escaped =
                        self.text.as_bytes().get(self.at.saturating_sub(1)) == Some(&mark);
                    if !escaped {
                        computed = true;
                        open.push(b'{');
                        self.skip(1);
                    }
                }
                (Some(b'{'), bracket @ (b'"' | b'{')) => open.push(bracket),
                _ => {}
            }
            self.skip(1);
            if open.is_empty() {
                let inner = self.text.get(start..self.at.saturating_sub(1))?;
                return (!computed).then(|| inner.replace("\\\"", "\"").replace("\\n", "\n"));
            }
        }
        None
    }

    /// A value, and where it stands.
    pub(crate) fn value(&mut self, depth: u8) -> (Value, Span) {
        let start = self.at;
        let Some(inner) = depth.checked_sub(1) else {
            self.expression();
            return (Value::Computed, start..self.at);
        };
        let value = self.literal(inner);
        let end = self.at;
        self.spaces();
        // What a plan changes it to.
        if self.rest().starts_with("-> ") {
            self.skip(3);
            return self.value(inner);
        }
        let ends = self.done()
            || matches!(
                self.peek(),
                b'\n' | b'\r' | b',' | b'}' | b']' | b')' | b'#'
            )
            || self.at > end && self.peek().is_ascii_alphabetic()
            || self.rest().starts_with("//");
        match value {
            Some(value) if ends => {
                self.at = end;
                (value, start..end)
            }
            _ => {
                self.at = if self
                    .text
                    .get(start..end)
                    .is_some_and(|it| it.contains('\n'))
                {
                    end
                } else {
                    start
                };
                self.expression();
                (Value::Computed, start..self.at)
            }
        }
    }

    fn literal(&mut self, depth: u8) -> Option<Value> {
        let rest = self.rest();
        match self.peek() {
            b'"' => self.quoted().map(Value::Text),
            b'{' => {
                self.skip(1);
                Some(Value::Map(self.body(depth, true).0))
            }
            b'[' => {
                self.skip(1);
                Some(Value::List(self.list(depth)))
            }
            b'<' if rest.starts_with("<<") => self.between_marks(),
            b'0'..=b'9' | b'-' => {
                let length = rest.find(|it: char| !it.is_ascii_digit() && !matches!(it, '-' | '.'));
                let number = rest.get(..length.unwrap_or(rest.len()))?;
                self.skip(number.len());
                Some(Value::Bare(number.to_owned()))
            }
            _ if rest.starts_with("jsonencode(") => {
                self.skip("jsonencode(".len());
                self.blanks();
                let (value, _) = self.value(depth);
                self.blanks();
                (self.peek() == b')').then(|| {
                    self.skip(1);
                    Value::Json(Box::new(value))
                })
            }
            _ => ["true", "false", "null"]
                .into_iter()
                .find(|it| rest.starts_with(it))
                .map(|word| {
                    self.skip(word.len());
                    Value::Bare(word.to_owned())
                }),
        }
    }

    fn list(&mut self, depth: u8) -> Vec<Value> {
        let mut values = Vec::new();
        loop {
            self.blanks();
            let before = self.at;
            if self.done() || self.peek() == b']' {
                self.skip(1);
                return values;
            }
            values.push(self.value(depth).0);
            while matches!(self.peek(), b' ' | b'\t' | b'\r' | b'\n') {
                self.skip(1);
            }
            if self.at == before || !matches!(self.peek(), b',' | b']' | b'#' | b'/') {
                return values;
            }
        }
    }

    /// A text between `<<MARK` and a line `MARK`.
    fn between_marks(&mut self) -> Option<Value> {
        let rest = self.rest();
        let mut lines = rest.split_inclusive('\n');
        let first = lines.next()?;
        let mark = first.trim_start_matches(['<', '-']).trim();
        let start = self.at.saturating_add(first.len());
        let mut end = start;
        for line in lines {
            if line.trim() == mark {
                let inner = self.text.get(start..end)?;
                self.at = end.saturating_add(line.trim_end().len());
                return Some(Value::Text(inner.to_owned()));
            }
            end = end.saturating_add(line.len());
            if end.saturating_sub(start) > MARKED {
                self.at = end;
                break;
            }
        }
        None
    }

    /// Passes over what is not read: to the end of the line, or of the brackets that open on it. No
    /// blank line stands between them.
    fn expression(&mut self) {
        let start = self.at;
        let mut open = 0_usize;
        while !self.done() {
            match self.peek() {
                b'"' => {
                    self.quoted();
                    continue;
                }
                b'\n' | b',' if open == 0 => return,
                b'\n'
                    if self.at.saturating_sub(start) > LONG || self.rest().starts_with("\n\n") =>
                {
                    return;
                }
                b'(' | b'[' | b'{' => open = open.saturating_add(1),
                b')' | b']' | b'}' => match open.checked_sub(1) {
                    Some(less) => open = less,
                    None => return,
                },
                b'#' => {
                    self.skip_line();
                    continue;
                }
                _ => {}
            }
            self.skip(1);
        }
    }
}
