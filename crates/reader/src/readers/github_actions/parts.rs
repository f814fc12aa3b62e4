//! What is understood of a step.

use super::inputs::Step;
use super::{duration, words};
use crate::evidence::note::Annotation;
use crate::formats::yaml::Node;

impl Step {
    /// What was understood of it.
    pub(super) fn parts(&self) -> Vec<Annotation> {
        let mut parts = Vec::new();
        if !self.is_read() {
            return parts;
        }
        if let Some(uses) = self.node.get("uses") {
            parts.push(words::action(&uses.place));
        }
        for entry in self.with().map(Node::entries).unwrap_or_default() {
            let place = entry.key_place.start..entry.value.place.end;
            parts.push(match entry.key.to_ascii_lowercase().as_str() {
                "role-to-assume" => words::role(&place),
                "role-duration-seconds" => words::duration(duration::shown(self), &place),
                "role-chaining" => words::chaining(&place),
                "web-identity-token-file" => words::token_file(&place),
                "aws-access-key-id" | "aws-session-token" => words::keys(&place),
                _ => continue,
            });
        }
        parts
    }
}
