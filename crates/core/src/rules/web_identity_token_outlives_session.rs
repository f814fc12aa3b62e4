use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::{Call, Held};
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::WebIdentityTokenOutlivesSession)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.operation != Operation::GetWebIdentityToken {
        return None;
    }
    let applies = if call.held == Held::Unknown {
        Applies::Perhaps
    } else {
        Applies::Certainly
    };
    let says = Says::Limit {
        at: call.life?,
        over: Over::Refuses,
        applies,
    };
    Some(Ruling::documented(
        says,
        &[citations::GET_WEB_IDENTITY_TOKEN],
    ))
}
