use super::{Applies, Rule, Ruling, Says, Sources};
use crate::facts::citations;
use crate::judgement::call::{Call, Held};
use crate::model::{Operation, RuleName, SignedInAs};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::CredentialsDoNotFit)
};

fn on_call(call: &Call) -> Option<Ruling> {
    use Applies::{Certainly, Perhaps};
    use Operation as Op;
    let held = call.held;
    let signs_nothing = matches!(held, Held::Proof | Held::Console(_));
    let applies = match call.operation {
        Op::AssumeRoleWithSaml | Op::AssumeRoleWithWebIdentity => None,
        Op::SwitchRole => held.console().is_none().then_some(Certainly),
        Op::AssumeRole => (signs_nothing || held == Held::RootTask).then_some(Certainly),
        Op::GetSessionToken | Op::GetFederationToken | Op::ConsoleLink => {
            signs_nothing.then_some(Certainly)
        }
        Op::AssumeRoot | Op::GetWebIdentityToken => {
            let root = matches!(held, Held::RootKeys | Held::Login(Some(SignedInAs::Root)));
            let task_bound = matches!(
                held,
                Held::SessionToken { .. } | Held::FederationToken | Held::RootTask
            );
            if signs_nothing || task_bound || (root && call.operation == Op::AssumeRoot) {
                Some(Certainly)
            } else {
                // They may come from GetSessionToken, whose credentials make neither call.
                matches!(held, Held::Temporary | Held::Unknown).then_some(Perhaps)
            }
        }
    }?;
    let says = Says::Refuses(applies);
    // That an AssumeRoot session can do nothing but its task is inferred.
    let ruling = if held == Held::RootTask {
        Ruling::unverified
    } else {
        Ruling::documented
    };
    Some(ruling(says, sources(call.operation, held)))
}

const fn sources(operation: Operation, held: Held) -> Sources {
    match (operation, held) {
        (Operation::SwitchRole, _) => &[citations::SWITCH_ROLE],
        (Operation::ConsoleLink, _) => &[citations::CUSTOM_CONSOLE_URL],
        (_, Held::SessionToken { .. }) => &[citations::GET_SESSION_TOKEN],
        (_, Held::FederationToken) => &[citations::GET_FEDERATION_TOKEN],
        (Operation::AssumeRoot, _) | (_, Held::RootTask) => &[citations::ASSUME_ROOT],
        _ => &[citations::STS_COMPARISON],
    }
}
