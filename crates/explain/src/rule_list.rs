//! The rules by name, to list them or link to them.

use crate::titles::rule_title;
use serde::Serialize;
use session_advisor_core::model::{ErrorClass, Reason};
use session_advisor_core::{named_enum, rules};

named_enum! {
    /// What an entry of the list is.
    pub enum RuleKind {
        /// A rule about durations or callers.
        Rule => "rule",
        /// An error that is not about durations.
        Error => "error",
    }
}

/// A rule, or an error that is not about durations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleEntry {
    /// Its name.
    pub name: Reason,
    /// Which of the two it is.
    pub kind: RuleKind,
    /// What it is called in a heading.
    pub title: &'static str,
    /// Whether it can refuse a call.
    pub refuses: bool,
}

/// Every rule in the order in which AWS checks, then the other errors.
///
/// ```
/// assert!(session_advisor_explain::rules().any(|it| it.name.name() == "role-chaining" && it.refuses));
/// ```
pub fn rules() -> impl Iterator<Item = RuleEntry> {
    let rules = rules::RULES.iter().map(|rule| RuleEntry {
        name: Reason::Rule(rule.name),
        kind: RuleKind::Rule,
        title: rule_title(Reason::Rule(rule.name)),
        refuses: rules::refuses(rule.name),
    });
    let errors = ErrorClass::ALL.iter().map(|class| RuleEntry {
        name: Reason::Error(*class),
        kind: RuleKind::Error,
        title: rule_title(Reason::Error(*class)),
        refuses: true,
    });
    rules.chain(errors)
}
