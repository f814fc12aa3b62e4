use super::{Applies, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::{Call, Console, Held};
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::FederatedUserCannotAssumeRoles)
};

fn on_call(call: &Call) -> Option<Ruling> {
    let says = Says::Refuses(Applies::Certainly);
    let sources = &[citations::GET_FEDERATION_TOKEN];
    match call.operation {
        Operation::AssumeRole if call.held == Held::FederationToken => {
            Some(Ruling::documented(says, sources))
        }
        // Switching a role is AssumeRole by that session, so the same holds; inferred.
        Operation::SwitchRole if call.held.console() == Some(Console::FederationToken) => {
            Some(Ruling::unverified(says, sources))
        }
        _ => None,
    }
}
