use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::{citations, limits};
use crate::judgement::call::{Call, Held};
use crate::model::{Operation, RuleName, Span};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::RootSessionMaximum)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.held != Held::RootKeys {
        return None;
    }
    let sources: super::Sources = match call.operation {
        Operation::GetSessionToken => &[citations::GET_SESSION_TOKEN, citations::STS_COMPARISON],
        Operation::GetFederationToken => {
            &[citations::GET_FEDERATION_TOKEN, citations::STS_COMPARISON]
        }
        _ => return None,
    };
    let says = Says::Limit {
        at: Span::exactly(limits::ROOT_SESSION_MAXIMUM),
        over: Over::Shortens,
        applies: Applies::Certainly,
    };
    Some(Ruling::documented(says, sources))
}
