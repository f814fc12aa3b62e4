use super::{Rule, Ruling, Says};
use crate::facts::citations;
use crate::facts::identities::SizedBy;
use crate::judgement::call::Call;
use crate::model::{Ask, Operation, RuleName, Source};

/// The rule.
pub const RULE: Rule = Rule {
    on_source,
    on_call,
    ..Rule::new(RuleName::RequestIgnoredByClient)
};

fn on_source(source: &Source) -> Option<Ruling> {
    // Permission sets have a rule of their own for this.
    let ignored = source.ask != Ask::Nothing
        && source.kind().facts().sized_by != SizedBy::PermissionSet;
    ignored.then_some(Ruling::observed(
        Says::Informs,
        &[citations::BOTOCORE_CREDENTIALS, citations::CLI_CONFIG],
    ))
}

fn on_call(call: &Call) -> Option<Ruling> {
    (call.operation == Operation::SwitchRole && call.asks()).then_some(Ruling::documented(
        Says::Informs,
        &[citations::METHODS_TO_ASSUME],
    ))
}
