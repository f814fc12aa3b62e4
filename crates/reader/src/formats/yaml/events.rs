//! YAML as its specification has it.

use super::builder::Builder;
use super::node::Node;
use crate::evidence::span::Span;
use saphyr_parser::{Event, Parser, ScalarStyle, Span as ParserSpan};

/// The documents of a text that starts at `start` of the paste, and the byte at which it breaks.
pub(super) fn read(text: &str, start: usize) -> (Vec<Node>, Option<usize>) {
    let mut cursor = Cursor {
        text,
        start,
        character: 0,
        byte: 0,
        ascii: text.is_ascii(),
    };
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = cursor.byte(error.marker().index());
                return (builder.finish(), Some(at));
            }
        };
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain;
                let node = Node {
                    tagged: tag.is_some(),
                    substituted: tag.is_some_and(|tag| tag.suffix == "Sub"),
                    ..Node::scalar(value.into_owned(), plain, cursor.scalar(span, style))
                };
                builder.scalar(node, anchor);
            }
            Event::SequenceStart(anchor, tag) => {
                builder.open(true, cursor.place(span).start, tag.is_some(), anchor);
            }
            Event::MappingStart(anchor, tag) => {
                builder.open(false, cursor.place(span).start, tag.is_some(), anchor);
            }
            // Where no bracket ends it, the end is found behind the blank lines.
            Event::SequenceEnd | Event::MappingEnd if span.is_empty() => builder.close(0),
            Event::SequenceEnd | Event::MappingEnd => builder.close(cursor.place(span).end),
            Event::Alias(anchor) => builder.alias(anchor, cursor.place(span)),
            _ => {}
        }
    }
    (builder.finish(), None)
}

/// Turns places in characters into places in bytes.
struct Cursor<'a> {
    text: &'a str,
    start: usize,
    character: usize,
    byte: usize,
    ascii: bool,
}

impl Cursor<'_> {
    fn place(&mut self, span: ParserSpan) -> Span {
        let start = self.byte(span.start.index());
        let end = self.byte(span.end.index());
        self.start.saturating_add(start)..self.start.saturating_add(end)
    }

    /// The library takes what follows on the line for part of a text in quotes.
    fn scalar(&mut self, span: ParserSpan, style: ScalarStyle) -> Span {
        let place = self.place(span);
        let quote = match style {
            ScalarStyle::SingleQuoted => b'\'',
            ScalarStyle::DoubleQuoted => b'"',
            _ => return place,
        };
        let from = place.start.saturating_sub(self.start);
        let raw = self.text.as_bytes().get(from..).unwrap_or_default();
        let mut bytes = raw
            .iter()
            .copied()
            .enumerate()
            .skip_while(|(_, it)| *it != quote);
        bytes.next();
        while let Some((at, byte)) = bytes.next() {
            let doubled = quote == b'\'' && raw.get(at.saturating_add(1)) == Some(&quote);
            if (byte == b'\\' && quote == b'"') || (byte == quote && doubled) {
                bytes.next();
            } else if byte == quote {
                return place.start..place.start.saturating_add(at).saturating_add(1);
            }
        }
        place
    }

    fn byte(&mut self, character: usize) -> usize {
        if self.ascii {
            return character.min(self.text.len());
        }
        if character >= self.character {
            let rest = self.text.get(self.byte..).unwrap_or_default();
            let steps = character.saturating_sub(self.character);
            let length = rest.chars().take(steps).map(char::len_utf8).sum();
            self.byte = self.byte.saturating_add(length);
        } else {
            let before = self.text.get(..self.byte).unwrap_or_default();
            let steps = self.character.saturating_sub(character);
            let length = before.chars().rev().take(steps).map(char::len_utf8).sum();
            self.byte = self.byte.saturating_sub(length);
        }
        self.character = character;
        self.byte
    }
}
