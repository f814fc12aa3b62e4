//! The words about the reply to copy.

pub(crate) const TITLE: &str = "Reply to copy";
pub(crate) const MARKUP: &str = "Written as";
pub(crate) const LENGTH: &str = "Length";
pub(crate) const NAMES: &str = "Names of roles";
pub(crate) const TEXT: &str = "The reply";
pub(crate) const HELP: &str = "You can change it before you copy it. A change of the scenario or of a choice above writes it anew.";

/// What can be chosen, with its value.
pub(crate) const MARKUPS: [(&str, &str); 2] = [("markdown", "Markdown"), ("plain", "Plain text")];
pub(crate) const LENGTHS: [(&str, &str); 2] = [("short", "Short"), ("full", "Full")];
pub(crate) const NAMED: [(&str, &str); 2] = [("named", "Left in"), ("unnamed", "Left out")];
