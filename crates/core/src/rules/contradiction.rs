use super::{Rule, Ruling, Says};
use crate::facts::{citations, limits};
use crate::judgement::call::Call;
use crate::model::RuleName;

/// The rule. Of itself it sees only role maximums that no role can have; that an observed answer
/// and the rest cannot both be, the engine finds when it follows the answer.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::Contradiction)
};

/// What to say where what is stated and what was observed cannot both be.
pub const FOUND: Ruling = Ruling::documented(
    Says::Informs,
    &[citations::ASSUME_ROLE, citations::UPDATE_ROLE],
);

fn on_call(call: &Call) -> Option<Ruling> {
    let maximum = call.role_maximum;
    let impossible =
        maximum.most < limits::ROLE_MAXIMUM_LEAST || maximum.least > limits::ROLE_MAXIMUM_MOST;
    impossible.then_some(FOUND)
}
