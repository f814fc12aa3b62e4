use super::below_minimum::range_source;
use super::{Rule, Ruling, Says, Sources};
use crate::facts::citations;
use crate::judgement::call::Call;
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::DefaultDuration)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.asks() {
        return None;
    }
    let sources: Sources = match call.operation {
        Operation::SwitchRole => return None,
        Operation::AssumeRole => &[citations::ASSUME_ROLE, citations::GO_SDK_DEFAULT],
        operation => range_source(operation),
    };
    Some(Ruling::documented(Says::Informs, sources))
}
