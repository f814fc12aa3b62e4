use super::{Rule, Ruling, Says};
use crate::facts::citations;
use crate::model::RuleName;

/// The rule. It looks at how the whole walk ends, so the engine speaks it once, at the last session.
pub const RULE: Rule = Rule::new(RuleName::SessionEndsBeforeTheWork);

/// What to say of the session that ends too early.
pub const ENDS_TOO_EARLY: Ruling = Ruling::documented(
    Says::Informs,
    &[citations::ASSUME_ROLE, citations::CLI_CONFIG],
);
