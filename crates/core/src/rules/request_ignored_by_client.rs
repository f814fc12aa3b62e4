use super::{Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::Call;
use crate::model::{Ask, Operation, RuleName, Source, SourceKind};

/// The rule.
pub const RULE: Rule = Rule {
    on_source,
    on_call,
    ..Rule::new(RuleName::RequestIgnoredByClient)
};

fn on_source(source: &Source) -> Option<Ruling> {
    // Identity Center has a rule of its own for this.
    let ignored =
        source.ask != Ask::Nothing && source.identity.kind() != SourceKind::IdentityCenter;
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
