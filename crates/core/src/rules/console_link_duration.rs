use super::{Applies, Certainty, Rule, Ruling, Says, Sources};
use crate::facts::citations;
use crate::judgement::call::{Call, Held, RoleOrigin};
use crate::model::{Operation, RuleName};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::ConsoleLinkDuration)
};

fn on_call(call: &Call) -> Option<Ruling> {
    if call.operation != Operation::ConsoleLink || !call.asks() {
        return None;
    }
    let (applies, certainty, sources): (_, _, Sources) = match call.held {
        Held::Role(RoleOrigin::Chain) => (
            Applies::Certainly,
            Certainty::Observed,
            &[
                citations::CUSTOM_CONSOLE_URL,
                citations::CHAINED_CONSOLE_LINK,
            ],
        ),
        Held::FederationToken => (
            Applies::Certainly,
            Certainty::Documented,
            &[
                citations::CUSTOM_CONSOLE_URL,
                citations::FEDERATION_CONSOLE_LINK,
            ],
        ),
        Held::Role(RoleOrigin::Service | RoleOrigin::Pod) => (
            Applies::Certainly,
            Certainty::Observed,
            &[
                citations::CUSTOM_CONSOLE_URL,
                citations::SERVICE_CONSOLE_LINK,
            ],
        ),
        // Not an IAM user's long-term keys, so the page's sentence applies; nobody has shown it.
        Held::Role(RoleOrigin::Certificate) => (
            Applies::Certainly,
            Certainty::Unverified,
            &[citations::CUSTOM_CONSOLE_URL],
        ),
        Held::Role(RoleOrigin::Unknown) | Held::Temporary | Held::Login(_) | Held::Unknown => (
            Applies::Perhaps,
            Certainty::Unverified,
            &[citations::CUSTOM_CONSOLE_URL],
        ),
        // AWS names only IAM users’ keys, and tools pass it all the same: reports differ.
        Held::Role(
            RoleOrigin::Saml
            | RoleOrigin::WebIdentity
            | RoleOrigin::IdentityCenter
            | RoleOrigin::Cognito,
        ) => {
            return Some(Ruling::unverified(
                Says::Informs,
                &[citations::CUSTOM_CONSOLE_URL],
            ));
        }
        _ => return None,
    };
    Some(Ruling {
        says: Says::Refuses(applies),
        certainty,
        sources,
    })
}
