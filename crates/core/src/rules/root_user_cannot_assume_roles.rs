use super::{Applies, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::{Call, Console, Held};
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::RootUserCannotAssumeRoles)
};

fn on_call(call: &Call) -> Option<Ruling> {
    let root = match call.operation {
        Operation::AssumeRole => call.held.is_root() && !matches!(call.held, Held::Console(_)),
        Operation::SwitchRole => call.held.console() == Some(Console::Root),
        _ => false,
    };
    let says = Says::Refuses(Applies::Certainly);
    // For root's sessions the refusal is inferred from the root user's own.
    let ruling = match call.held {
        Held::RootKeys | Held::Console(_) => Ruling::documented,
        _ => Ruling::unverified,
    };
    root.then(|| {
        ruling(
            says,
            match call.operation {
                Operation::SwitchRole => &[citations::SWITCH_ROLE],
                _ => &[citations::ASSUME_ROLE],
            },
        )
    })
}
