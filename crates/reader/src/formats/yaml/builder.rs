//! Makes values of what a parser meets one after the other.

use super::node::{Entry, Node, Value};
use crate::collections::map::StringMap;
use crate::evidence::span::Span;

/// Deeper than any workflow or template; what stands deeper is left out.
const DEPTH: usize = 64;

/// How many values repetitions may add: a few lines can repeat themselves into billions.
const REPEATED: usize = 20_000;

/// A mapping or list that is not closed yet.
struct Open {
    node: Node,
    key: Option<(String, Span)>,
    anchor: usize,
}

/// The values so far.
#[derive(Default)]
pub(super) struct Builder {
    roots: Vec<Node>,
    open: Vec<Open>,
    anchors: StringMap<Node>,
    repeated: usize,
    skipped: usize,
}

impl Builder {
    /// A mapping or list starts; anchors are numbered from 1.
    pub(super) fn open(&mut self, list: bool, start: usize, tagged: bool, anchor: usize) {
        if self.skipped > 0 || self.open.len() >= DEPTH {
            self.skipped = self.skipped.saturating_add(1);
            return;
        }
        let value = if list {
            Value::List(Vec::new())
        } else {
            Value::Map(Vec::new())
        };
        self.open.push(Open {
            node: Node {
                place: start..start,
                tagged,
                substituted: false,
                value,
            },
            key: None,
            anchor,
        });
    }

    /// The innermost one ends there at the earliest.
    pub(super) fn close(&mut self, end: usize) {
        if self.skipped > 0 {
            self.skipped = self.skipped.saturating_sub(1);
            if self.skipped == 0 {
                self.add(Node::scalar(String::new(), false, end..end));
            }
            return;
        }
        self.end_key();
        let Some(mut closed) = self.open.pop() else {
            return;
        };
        let place = &mut closed.node.place;
        place.end = place.end.max(end);
        self.anchor(closed.anchor, &closed.node);
        self.add(closed.node);
    }

    /// A text.
    pub(super) fn scalar(&mut self, node: Node, anchor: usize) {
        if self.skipped > 0 {
            return;
        }
        self.anchor(anchor, &node);
        self.add(node);
    }

    /// A repetition of what has that anchor.
    pub(super) fn alias(&mut self, anchor: usize, place: Span) {
        if self.skipped > 0 {
            return;
        }
        let room = REPEATED.saturating_sub(self.repeated);
        let node = self
            .anchors
            .get(&anchor.to_string())
            .filter(|node| self.open.len() < DEPTH && size(node, room) < room)
            .cloned();
        if let Some(node) = node {
            self.repeated = self.repeated.saturating_add(size(&node, room));
            self.add(node);
        } else {
            self.repeated = REPEATED;
            self.add(Node::scalar(String::new(), false, place));
        }
    }

    /// A key whose value follows.
    pub(super) fn key(&mut self, text: &str, place: Span) {
        self.end_key();
        if let Some(open) = self.open.last_mut() {
            open.key = Some((text.to_owned(), place));
        }
    }

    /// Whether the innermost one is a list; none where nothing is open.
    pub(super) fn in_list(&self) -> Option<bool> {
        self.open
            .last()
            .map(|open| matches!(open.node.value, Value::List(_)))
    }

    /// All values; what is open is closed.
    pub(super) fn finish(mut self) -> Vec<Node> {
        self.skipped = 0;
        while !self.open.is_empty() {
            self.close(0);
        }
        self.roots
    }

    /// A key without a value has an empty one.
    fn end_key(&mut self) {
        let place = self
            .open
            .last()
            .and_then(|open| open.key.as_ref())
            .map(|(_, place)| place.end..place.end);
        if let Some(place) = place {
            self.add(Node::scalar(String::new(), true, place));
        }
    }

    fn anchor(&mut self, anchor: usize, node: &Node) {
        if anchor > 0 && size(node, REPEATED) < REPEATED {
            self.anchors.insert(&anchor.to_string(), node.clone());
        }
    }

    fn add(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.roots.push(node);
            return;
        };
        let end = node.place.end;
        match &mut open.node.value {
            Value::List(items) => items.push(node),
            Value::Map(entries) => {
                if let Some((key, key_place)) = open.key.take() {
                    entries.push(Entry {
                        key,
                        key_place,
                        value: node,
                    });
                } else {
                    let text = node.text().unwrap_or_default().to_owned();
                    open.key = Some((text, node.place));
                }
            }
            Value::Scalar(..) => {}
        }
        open.node.place.end = open.node.place.end.max(end);
    }
}

/// How many values it holds, with itself; counted up to that many.
fn size(node: &Node, most: usize) -> usize {
    let mut count = 0_usize;
    let mut left = vec![node];
    while let Some(node) = left.pop() {
        count = count.saturating_add(1);
        if count >= most {
            break;
        }
        left.extend(node.items());
        left.extend(node.entries().iter().map(|entry| &entry.value));
    }
    count
}
