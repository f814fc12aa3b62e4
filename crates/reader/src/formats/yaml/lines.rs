//! What is left of YAML that no parser takes: its lines of a key and a value, by their indentation.

use super::builder::Builder;
use super::extent::{indent_of, key_of, opens_block};
use super::node::Node;

/// The readable lines of a text that starts at `start` of the paste.
pub(super) fn read(text: &str, start: usize) -> Vec<Node> {
    let mut lines = Lines::default();
    let mut at = start;
    let mut block: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let indent = indent_of(line);
        let in_block = block.is_some_and(|block| line.trim().is_empty() || indent > block);
        if !in_block {
            block = None;
            lines.line(line, indent, at);
            if opens_block(line) {
                block = Some(indent);
            }
        }
        at = at.saturating_add(line.len());
    }
    lines.builder.finish()
}

#[derive(Default)]
struct Lines {
    builder: Builder,
    /// The indentations of what is open.
    levels: Vec<usize>,
}

impl Lines {
    fn line(&mut self, line: &str, indent: usize, at: usize) {
        let mut rest = line.trim();
        let mut column = indent;
        while let Some(item) = rest.strip_prefix('-') {
            if !item.is_empty() && !item.starts_with([' ', '\t']) {
                break;
            }
            self.level(column, true, at);
            let blanks = item.len().saturating_sub(item.trim_start().len());
            column = column.saturating_add(1).saturating_add(blanks);
            rest = item.trim_start();
        }
        let Some((key, value)) = key_of(rest) else {
            return;
        };
        self.level(column, false, at);
        let key_start = at.saturating_add(column);
        let key_end = key_start.saturating_add(key.len());
        self.builder
            .key(key.trim_matches(['"', '\'']), key_start..key_end);
        let value = without_comment(value);
        if value.is_empty() || value.starts_with(['|', '>']) {
            return;
        }
        let offset = (value.as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
        let value_start = at.saturating_add(offset);
        let place = value_start..value_start.saturating_add(value.len());
        let bare = value.trim_matches(['"', '\'']);
        let plain = bare.len() == value.len();
        let node = Node {
            tagged: value.starts_with('!'),
            ..Node::scalar(bare.to_owned(), plain, place)
        };
        self.builder.scalar(node, 0);
    }

    /// Makes a list or a mapping of that indentation the innermost one.
    fn level(&mut self, column: usize, list: bool, at: usize) {
        while let Some(level) = self.levels.last() {
            // Further left than its neighbours, yet to the right of what they belong to.
            let outer = self
                .levels
                .len()
                .checked_sub(2)
                .and_then(|at| self.levels.get(at));
            let between = *level > column && outer.is_some_and(|outer| *outer < column);
            if between && self.builder.in_list() == Some(list) {
                if let Some(level) = self.levels.last_mut() {
                    *level = column;
                }
                break;
            }
            let is_list = self.builder.in_list() == Some(true);
            // A list may stand as deep as the mapping that it is in.
            if *level < column || (*level == column && (is_list == list || list)) {
                break;
            }
            self.levels.pop();
            self.builder.close(0);
        }
        let is_it = self.levels.last() == Some(&column) && self.builder.in_list() == Some(list);
        if !is_it {
            self.builder.open(list, at.saturating_add(column), false, 0);
            self.levels.push(column);
        }
    }
}

fn without_comment(value: &str) -> &str {
    let value = value.trim();
    if value.starts_with('#') {
        return "";
    }
    match value.find(" #") {
        Some(at) if !value.starts_with(['"', '\'']) => value.get(..at).unwrap_or(value).trim_end(),
        _ => value,
    }
}
