use super::{Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::{Call, Held};
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::MfaNotCarried)
};

fn on_call(call: &Call) -> Option<Ruling> {
    let by_role = call.operation == Operation::AssumeRole && matches!(call.held, Held::Role(_));
    (by_role && (call.mfa || call.mfa_before)).then_some(Ruling::documented(
        Says::Informs,
        &[citations::MFA_API, citations::MFA_LOST],
    ))
}
