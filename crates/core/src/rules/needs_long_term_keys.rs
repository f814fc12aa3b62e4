use super::{Applies, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::{Call, Held};
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::NeedsLongTermKeys)
};

fn on_call(call: &Call) -> Option<Ruling> {
    let sources: super::Sources = match call.operation {
        Operation::GetSessionToken => &[
            citations::GET_SESSION_TOKEN,
            citations::SESSION_CREDENTIALS_REFUSED,
        ],
        Operation::GetFederationToken => &[
            citations::GET_FEDERATION_TOKEN,
            citations::SESSION_CREDENTIALS_REFUSED,
        ],
        _ => return None,
    };
    let applies = match call.held.is_temporary() {
        Some(true) => Applies::Certainly,
        Some(false) => return None,
        None => Applies::Perhaps,
    };
    // `aws login` and AssumeRoot sessions are taken for sessions like any other; nobody has shown it.
    let ruling = match call.held {
        Held::Login(_) | Held::RootTask => Ruling::unverified,
        _ => Ruling::documented,
    };
    Some(ruling(Says::Refuses(applies), sources))
}
