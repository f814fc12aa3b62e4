//! Versions of the action.

use crate::evidence::span::Span;

/// A major and a minor version. A branch or tag that moves stands for the newest that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(u8, u8);

impl Version {
    /// The first with that number.
    pub(super) const fn new(major: u8, minor: u8) -> Self {
        Self(major, minor)
    }
}

/// The action, with its version where the paste tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named(pub(super) Option<Version>);

/// The name of the action without its owner.
const NAME: &str = "/configure-aws-credentials";

/// Whether `uses` names the action, and in which version; a commit tells its version only by the
/// comment that follows it.
pub(super) fn version(uses: &str, place: &Span, text: &str) -> Option<Named> {
    let (name, tag) = uses.split_once('@').unwrap_or((uses, ""));
    if !name.ends_with(NAME) {
        return None;
    }
    if matches!(tag, "main" | "master") {
        return Some(Named(Some(Version(u8::MAX, u8::MAX))));
    }
    let comment = || {
        let rest = text.get(place.end..)?;
        let line = rest.lines().next()?;
        let comment = line.split_once('#')?.1;
        comment.split([' ', '@', ',']).find_map(number)
    };
    Some(Named(number(tag).or_else(comment)))
}

/// The version that a tag names: `v4`, `v4.0.2`, `v1-node16`.
fn number(tag: &str) -> Option<Version> {
    let tag = tag.trim().strip_prefix(['v', 'V']).unwrap_or(tag.trim());
    let mut parts = tag.split(['.', '-', '+']);
    let major = parts.next()?;
    if major.len() > 2 {
        return None;
    }
    let minor = parts.next().and_then(|it| it.parse().ok());
    Some(Version(major.parse().ok()?, minor.unwrap_or(u8::MAX)))
}
