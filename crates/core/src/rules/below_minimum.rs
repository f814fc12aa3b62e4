use super::{Applies, Rule, Ruling, Says};
use crate::facts::citations::{self, Citation};
use crate::facts::limits::request_range;
use crate::judgement::call::Call;
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::BelowMinimum)
};

fn on_call(call: &Call) -> Option<Ruling> {
    let minimum = request_range(call.operation)?.minimum;
    let applies = if !call.asks() || call.wanted.least >= minimum {
        return None;
    } else if call.wanted.most < minimum {
        Applies::Certainly
    } else {
        Applies::Perhaps
    };
    Some(Ruling::documented(
        Says::Refuses(applies),
        range_source(call.operation),
    ))
}

/// The page that states a call's range.
pub(super) const fn range_source(operation: Operation) -> &'static [&'static Citation] {
    match operation {
        Operation::AssumeRole | Operation::SwitchRole => &[citations::ASSUME_ROLE],
        Operation::AssumeRoleWithSaml => &[citations::ASSUME_ROLE_WITH_SAML],
        Operation::AssumeRoleWithWebIdentity => &[citations::ASSUME_ROLE_WITH_WEB_IDENTITY],
        Operation::AssumeRoot => &[citations::ASSUME_ROOT],
        Operation::GetSessionToken => &[citations::GET_SESSION_TOKEN],
        Operation::GetFederationToken => &[citations::GET_FEDERATION_TOKEN],
        Operation::GetWebIdentityToken => &[citations::GET_WEB_IDENTITY_TOKEN],
        Operation::ConsoleLink => &[citations::CUSTOM_CONSOLE_URL],
    }
}
