use super::{Applies, Rule, Ruling, Says};
use crate::facts::citations;
use crate::judgement::call::{Call, Held};
use crate::model::{Operation, RuleName, SignedInAs};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::ConsoleLinkCredentials)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.operation != Operation::ConsoleLink {
        return None;
    }
    let applies = match call.held {
        Held::UserKeys
        | Held::RootKeys
        | Held::SessionToken { .. }
        | Held::RootTask
        | Held::Login(Some(SignedInAs::User | SignedInAs::Root)) => Applies::Certainly,
        Held::Temporary | Held::Login(None) | Held::Unknown => Applies::Perhaps,
        Held::Proof
        | Held::FederationToken
        | Held::Role(_)
        | Held::Login(Some(SignedInAs::Role))
        | Held::Console(_) => return None,
    };
    // `aws login` credentials of a user are taken for GetSessionToken's; nobody has shown it.
    let ruling = match call.held {
        Held::Login(_) | Held::RootTask => Ruling::unverified,
        _ => Ruling::documented,
    };
    Some(ruling(
        Says::Refuses(applies),
        &[citations::CUSTOM_CONSOLE_URL, citations::STS_COMPARISON],
    ))
}
