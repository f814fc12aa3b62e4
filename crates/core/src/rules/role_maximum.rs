use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::Call;
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::RoleMaximum)
};

fn on_call(call: &Call) -> Option<Ruling> {
    let (over, sources): (_, super::Sources) = match call.operation {
        Operation::AssumeRole => (
            Over::Refuses,
            &[citations::ASSUME_ROLE, citations::UPDATE_ROLE],
        ),
        Operation::AssumeRoleWithSaml => (
            Over::Refuses,
            &[citations::ASSUME_ROLE_WITH_SAML, citations::UPDATE_ROLE],
        ),
        Operation::AssumeRoleWithWebIdentity => (
            Over::Refuses,
            &[
                citations::ASSUME_ROLE_WITH_WEB_IDENTITY,
                citations::UPDATE_ROLE,
            ],
        ),
        Operation::SwitchRole => (
            Over::Sets,
            &[citations::METHODS_TO_ASSUME, citations::SWITCH_ROLE],
        ),
        _ => return None,
    };
    let says = Says::Limit {
        at: call.role_maximum,
        over,
        applies: Applies::Certainly,
    };
    Some(Ruling::documented(says, sources))
}
