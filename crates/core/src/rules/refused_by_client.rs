use super::{Applies, Certainty, Rule, Ruling, Says};
use crate::facts::citations;
use crate::model::RuleName;

/// The rule. A client's stop is only ever observed: no scenario says which client runs.
pub const RULE: Rule = Rule::new(RuleName::RefusedByClient);

/// What to say where a client was seen to stop.
pub const OBSERVED: Ruling = Ruling {
    says: Says::Refuses(Applies::Certainly),
    certainty: Certainty::Observed,
    sources: &[citations::CLI_CONFIG],
};
