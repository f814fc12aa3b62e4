use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::{citations, limits};
use crate::judgement::call::{Call, Console};
use crate::model::{Operation, RuleName, Seconds, Span};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::ConsoleSessionLeft)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.operation != Operation::SwitchRole {
        return None;
    }
    let (at, applies) = match call.held.console()? {
        Console::User { left } => (left, Applies::Certainly),
        Console::Unknown => (
            Span {
                least: Seconds::ZERO,
                most: limits::CONSOLE_SESSION_MAXIMUM,
            },
            Applies::Perhaps,
        ),
        Console::Root | Console::Federated | Console::FederationToken => return None,
    };
    let says = Says::Limit {
        at,
        over: Over::Shortens,
        applies,
    };
    Some(Ruling::documented(says, &[citations::SWITCH_ROLE]))
}
