//! The syntax of Terraform's configuration: blocks, attributes, and the literals among their values.
//!
//! Any other expression is a value that is not known. Lines that are no syntax are passed over, so
//! that what is broken, shortened or printed by `terraform plan` is read as far as it goes.

use crate::intake::Place;

/// How deep blocks and values nest, with room.
const DEPTH: u8 = 24;

/// How many bytes an expression in brackets may take: beyond that the bracket was not closed.
const EXPRESSION: usize = 2048;

/// The same for a text between marks.
const MARKED: usize = 64 * 1024;

/// What stands between braces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Body {
    /// `name = value`, in order.
    pub(super) attributes: Vec<Attribute>,
    /// The blocks in it, in order.
    pub(super) blocks: Vec<Block>,
}

impl Body {
    /// The last attribute of that name that is given.
    pub(super) fn get(&self, key: &str) -> Option<&Attribute> {
        let mut given = self.attributes.iter().rev();
        given.find(|it| it.key == key && it.literal() != Some("null"))
    }

    /// The text of that attribute, where it is a literal.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.literal()
    }
}

/// `kind "label" { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: String,
    pub(super) labels: Vec<String>,
    pub(super) body: Body,
    /// From its name to its bracket.
    pub(super) place: Place,
}

impl Block {
    /// That label; empty where there is none.
    pub(super) fn label(&self, index: usize) -> &str {
        self.labels.get(index).map_or("", String::as_str)
    }
}

/// `key = value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) key: String,
    pub(super) value: Value,
    /// Where the value stands.
    pub(super) written: Place,
    /// From the key to the end of the value.
    pub(super) place: Place,
}

impl Attribute {
    /// The value, where it is a literal.
    pub(super) fn literal(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Bare(text) => Some(text),
            _ => None,
        }
    }
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A quoted text without interpolation, or a text between marks.
    Text(String),
    /// A number, `true`, `false` or `null`.
    Bare(String),
    /// `{ … }`.
    Map(Body),
    /// `[ … ]`.
    List(Vec<Value>),
    /// `jsonencode(…)`.
    Json(Box<Value>),
    /// Anything that has to be computed.
    Computed,
}

/// Reads what starts there: a block or an attribute. Says how far it goes.
pub(super) fn read(text: &str, start: usize) -> (Body, usize) {
    let mut parser = Parser {
        text,
        at: start,
        good: start,
    };
    let mut body = Body::default();
    parser.blanks();
    parser.entry(&mut body, DEPTH, false);
    let end = if parser.good == parser.at {
        parser.at
    } else {
        // It is not closed: up to the end of the last line that was understood.
        let rest = text.get(parser.good..).unwrap_or_default();
        parser.good.saturating_add(rest.find('\n').unwrap_or(rest.len()))
    };
    (body, end)
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    /// Up to where all was understood.
    good: usize,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte; 0 behind the last.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    fn skip(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes).min(self.text.len());
    }

    fn to_line_end(&mut self) {
        let bytes = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.skip(bytes.iter().position(|it| *it == b'\n').unwrap_or(bytes.len()));
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), b' ' | b'\t') {
            self.skip(1);
        }
    }

    /// Blanks, comments, and the marks that a plan or a diff puts in front of a line.
    fn blanks(&mut self) {
        loop {
            match self.peek() {
                b' ' | b'\t' | b'\r' | b'\n' | b',' | b';' | b'+' | b'-' | b'~' => self.skip(1),
                b'#' => self.to_line_end(),
                b'/' if self.rest().starts_with("//") => self.to_line_end(),
                b'/' if self.rest().starts_with("/*") => match self.rest().find("*/") {
                    Some(end) => self.skip(end.saturating_add(2)),
                    None => self.to_line_end(),
                },
                _ => return,
            }
        }
    }

    /// What stands up to the closing brace, and whether there is one.
    fn body(&mut self, depth: u8, is_map: bool) -> (Body, bool) {
        let mut body = Body::default();
        let mut strange = 0_u8;
        loop {
            self.blanks();
            if self.done() || strange > 1 || self.starts_another() {
                return (body, false);
            }
            if self.peek() == b'}' {
                self.skip(1);
                self.good = self.at;
                return (body, true);
            }
            if self.entry(&mut body, depth, is_map) {
                strange = 0;
            } else {
                strange = strange.saturating_add(u8::from(!self.rest().starts_with(['.', '…'])));
                let rest = self.rest();
                let end = rest.find(['\n', '}']).unwrap_or(rest.len());
                self.skip(end);
            }
        }
    }

    /// A block that stands for itself begins at the start of this line: what is open was not closed.
    fn starts_another(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.text.as_bytes().get(at));
        before == Some(&b'\n') && super::is_head(self.rest())
    }

    /// An attribute or a block; false where there is neither.
    fn entry(&mut self, body: &mut Body, depth: u8, is_map: bool) -> bool {
        let start = self.at;
        let Some(key) = self.name() else { return false };
        self.spaces();
        let rest = self.rest();
        if rest.starts_with('=') && !rest.starts_with("==") || is_map && rest.starts_with(':') {
            self.skip(if rest.starts_with("=>") { 2 } else { 1 });
            self.spaces();
            let (value, written) = self.value(depth);
            self.good = self.at;
            body.attributes.push(Attribute {
                key,
                value,
                place: start..written.end,
                written,
            });
            return true;
        }
        let mut labels = Vec::new();
        while self.peek() != b'{' {
            let Some(label) = self.name() else {
                self.at = start;
                return false;
            };
            labels.push(label);
            self.spaces();
        }
        let Some(depth) = depth.checked_sub(1) else {
            self.at = start;
            return false;
        };
        self.skip(1);
        self.good = self.at;
        let (inner, _) = self.body(depth, false);
        body.blocks.push(Block {
            kind: key,
            labels,
            body: inner,
            place: start..self.good,
        });
        true
    }

    /// A name, quoted or not.
    fn name(&mut self) -> Option<String> {
        if self.peek() == b'"' {
            return self.quoted();
        }
        let rest = self.rest();
        let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | '.');
        let length = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        let name = rest.get(..length).filter(|it| it.starts_with(|it: char| it.is_ascii_alphabetic()))?;
        self.skip(length);
        Some(name.to_owned())
    }

    /// A quoted text; none where it is computed or does not end on its line.
    fn quoted(&mut self) -> Option<String> {
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
                    let escaped = self.text.as_bytes().get(self.at.saturating_sub(1)) == Some(&mark);
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

    fn value(&mut self, depth: u8) -> (Value, Place) {
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
            || matches!(self.peek(), b'\n' | b'\r' | b',' | b'}' | b']' | b')' | b'#')
            || self.rest().starts_with("//");
        match value {
            Some(value) if ends => {
                self.at = end;
                (value, start..end)
            }
            _ => {
                self.at = if end > start && self.text.get(start..end).is_some_and(|it| it.contains('\n')) { end } else { start };
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
            _ => ["true", "false", "null"].into_iter().find(|it| rest.starts_with(it)).map(|word| {
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
            if self.at == before {
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
                break;
            }
        }
        None
    }

    /// Passes over what is not read: to the end of the line, or of the brackets that open on it.
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
                b'(' | b'[' | b'{' => open = open.saturating_add(1),
                b')' | b']' | b'}' => match open.checked_sub(1) {
                    Some(less) => open = less,
                    None => return,
                },
                b'#' => self.to_line_end(),
                _ => {}
            }
            if self.at.saturating_sub(start) > EXPRESSION {
                self.at = start;
                self.to_line_end();
                return;
            }
            self.skip(1);
        }
        if open > 0 {
            self.at = start;
            self.to_line_end();
        }
    }
}
