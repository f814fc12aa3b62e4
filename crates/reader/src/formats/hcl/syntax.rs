//! The syntax of Terraform's configuration: blocks, attributes, and the literals among their values.
//!
//! Any other expression is a value that is not known. Lines that are no syntax are passed over, so
//! that what is broken, shortened or printed by `terraform plan` is read as far as it goes.

use crate::evidence::span::Span;

/// How deep blocks and values nest, with room.
const DEPTH: u8 = 24;

/// How many bytes a comment or an expression in brackets may take: beyond that it was not closed.
pub(crate) const LONG: usize = 4096;

/// What stands between braces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Body {
    /// `name = value`, in order.
    pub(crate) attributes: Vec<Attribute>,
    /// The blocks in it, in order.
    pub(crate) blocks: Vec<Block>,
}

impl Body {
    /// The last attribute of that name that is given.
    pub(crate) fn get(&self, key: &str) -> Option<&Attribute> {
        let mut given = self.attributes.iter().rev();
        given.find(|it| it.key == key && it.literal() != Some("null"))
    }

    /// The text of that attribute, where it is a literal.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.literal()
    }
}

/// `kind "label" { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: String,
    pub(crate) labels: Vec<String>,
    pub(crate) body: Body,
    /// From its name to its bracket.
    pub(crate) place: Span,
}

impl Block {
    /// That label; empty where there is none.
    pub(crate) fn label(&self, index: usize) -> &str {
        self.labels.get(index).map_or("", String::as_str)
    }
}

/// `key = value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) key: String,
    pub(crate) value: Value,
    /// Where the value stands.
    pub(crate) written: Span,
    /// From the key to the end of the value.
    pub(crate) place: Span,
}

impl Attribute {
    /// The value, where it is a literal.
    pub(crate) fn literal(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Bare(text) => Some(text),
            _ => None,
        }
    }
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
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
pub(crate) fn read(text: &str, start: usize) -> (Body, usize) {
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
        parser
            .good
            .saturating_add(rest.find('\n').unwrap_or(rest.len()))
    };
    (body, end)
}

pub(crate) struct Parser<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    /// Up to where all was understood.
    good: usize,
}

impl<'t> Parser<'t> {
    pub(crate) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte; 0 behind the last.
    pub(crate) fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    pub(crate) fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(crate) fn skip(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes).min(self.text.len());
    }

    pub(crate) fn skip_line(&mut self) {
        let bytes = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.skip(
            bytes
                .iter()
                .position(|it| *it == b'\n')
                .unwrap_or(bytes.len()),
        );
    }

    pub(crate) fn spaces(&mut self) {
        while matches!(self.peek(), b' ' | b'\t') {
            self.skip(1);
        }
    }

    /// Blanks, comments, and the marks that a plan or a diff puts in front of a line.
    pub(crate) fn blanks(&mut self) {
        loop {
            match self.peek() {
                b' ' | b'\t' | b'\r' | b'\n' | b',' | b';' | b'+' | b'-' | b'~' => self.skip(1),
                b'#' => self.skip_line(),
                b'/' if self.rest().starts_with("//") => self.skip_line(),
                b'/' if self.rest().starts_with("/*") => {
                    let bytes = self.rest().as_bytes();
                    match bytes.windows(2).take(LONG).position(|it| it == b"*/") {
                        Some(end) => self.skip(end.saturating_add(2)),
                        None => self.skip_line(),
                    }
                }
                _ => return,
            }
        }
    }

    /// What stands up to the closing brace, and whether there is one.
    pub(crate) fn body(&mut self, depth: u8, is_map: bool) -> (Body, bool) {
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
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.text.as_bytes().get(at));
        before == Some(&b'\n') && super::head::is_head(self.rest())
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
        let name = rest
            .get(..length)
            .filter(|it| it.starts_with(|it: char| it.is_ascii_alphabetic()))?;
        self.skip(length);
        Some(name.to_owned())
    }
}
