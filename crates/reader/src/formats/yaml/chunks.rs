//! Cuts a stretch of YAML into parts that are documents by themselves: people paste a step and, under
//! it and further left, the permissions of the job.

use super::extent::{begins, indent_of, is_item, key_of, opens_block};
use crate::evidence::span::Span;

/// Where, behind a blank line and before the byte at which the text breaks, another one starts.
pub(super) fn second(text: &str, breaks_at: usize) -> Option<usize> {
    let mut at = 0_usize;
    let mut after_blank = false;
    let mut found = None;
    for line in text.split_inclusive('\n') {
        if at > breaks_at {
            break;
        }
        if after_blank && begins(line) {
            found = Some(at);
        }
        after_blank = line.trim().is_empty();
        at = at.saturating_add(line.len());
    }
    found
}

/// The parts, in their order.
pub(super) fn chunks(text: &str, place: &Span) -> Vec<Span> {
    let stretch = text.get(place.clone()).unwrap_or_default();
    if stretch.trim_start().starts_with('{') {
        return vec![place.clone()];
    }
    let mut chunks = Vec::new();
    let mut base: Option<(usize, bool)> = None;
    let mut block: Option<usize> = None;
    let mut takes_items = false;
    let mut start = place.start;
    let mut at = place.start;
    for line in stretch.split_inclusive('\n') {
        let here = at;
        at = at.saturating_add(line.len());
        let trimmed = line.trim();
        let indent = indent_of(line);
        if trimmed.is_empty() || trimmed.starts_with('#') || block.is_some_and(|it| indent > it) {
            continue;
        }
        block = opens_block(line).then_some(indent);
        let item = is_item(trimmed);
        let begins = match base {
            None => true,
            Some((depth, is_list)) => {
                indent < depth || (indent == depth && is_list != item && (is_list || !takes_items))
            }
        };
        if begins {
            if base.is_some() {
                chunks.push(start..here);
                start = here;
            }
            base = Some((indent, item));
        }
        let at_base = base.is_some_and(|(depth, _)| depth == indent);
        if at_base && !item {
            takes_items = key_of(trimmed).is_some_and(|(_, value)| value.trim().is_empty());
        }
    }
    chunks.push(start..place.end);
    chunks
}
