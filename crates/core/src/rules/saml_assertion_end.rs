use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::Call;
use crate::model::{Operation, RuleName, Span};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::SamlAssertionEnd)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.operation != Operation::AssumeRoleWithSaml {
        return None;
    }
    let says = Says::Limit {
        at: Span::exactly(call.assertion_until?),
        over: Over::Shortens,
        applies: Applies::Certainly,
    };
    Some(Ruling::documented(
        says,
        &[citations::ASSUME_ROLE_WITH_SAML, citations::SAML_ASSERTIONS],
    ))
}
