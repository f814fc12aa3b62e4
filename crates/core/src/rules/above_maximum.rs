use super::below_minimum::range_source;
use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::limits::request_range;
use crate::judgement::call::Call;
use crate::model::{Operation, RuleName, Span};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::AboveMaximum)
};

fn on_call(call: &Call) -> Option<Ruling> {
    // A console link without SessionDuration lasts as long as the credentials: no range looks.
    if call.operation == Operation::ConsoleLink && !call.asks() {
        return None;
    }
    let maximum = request_range(call.operation)?.maximum;
    let says = Says::Limit {
        at: Span::exactly(maximum),
        over: Over::Refuses,
        applies: Applies::Certainly,
    };
    Some(Ruling::documented(says, range_source(call.operation)))
}
