use super::{Applies, Certainty, Over, Rule, Ruling, Says, Sources};
use crate::facts::{citations, limits};
use crate::judgement::call::{Call, Console, Held, RoleOrigin};
use crate::model::{Operation, RuleName, Span};

/// The rule.
pub const RULE: Rule = Rule {
    on_call,
    ..Rule::new(RuleName::RoleChaining)
};

fn on_call(call: &Call) -> Option<Ruling> {
    match call.operation {
        Operation::AssumeRole => {
            let applies = match (call.held, call.chained()) {
                (Held::Unknown, _) => Applies::Perhaps,
                (_, Some(true)) => Applies::Certainly,
                (_, Some(false) | None) => return None,
            };
            let (certainty, sources) = evidence(call.held);
            Some(Ruling {
                says: hour(Over::Refuses, applies),
                certainty,
                sources,
            })
        }
        Operation::SwitchRole => match call.held.console()? {
            Console::Federated => Some(switching(Applies::Certainly)),
            Console::Unknown => Some(switching(Applies::Perhaps)),
            Console::User { .. } | Console::Root | Console::FederationToken => None,
        },
        _ => None,
    }
}

fn switching(applies: Applies) -> Ruling {
    Ruling::documented(
        hour(Over::Shortens, applies),
        &[citations::METHODS_TO_ASSUME, citations::SWITCH_ROLE],
    )
}

const fn hour(over: Over, applies: Applies) -> Says {
    Says::Limit {
        at: Span::exactly(limits::ROLE_CHAINING_MAXIMUM),
        over,
        applies,
    }
}

/// AWS defines chaining as a role that assumes a role; that every session token counts was observed.
const fn evidence(held: Held) -> (Certainty, Sources) {
    match held {
        Held::SessionToken { .. } => (
            Certainty::Observed,
            &[
                citations::CHAINING_ARTICLE,
                citations::SESSION_TOKEN_CHAINS,
                citations::AWS_VAULT_USAGE,
            ],
        ),
        Held::Role(RoleOrigin::Service) => (
            Certainty::Observed,
            &[citations::COMPUTE_CHAINS, citations::METHODS_TO_ASSUME],
        ),
        Held::Role(RoleOrigin::IdentityCenter) => (
            Certainty::Observed,
            &[citations::ROLE_TERMS, citations::IDENTITY_CENTER_CHAINS],
        ),
        Held::Temporary => (
            Certainty::Observed,
            &[citations::CHAINING_ARTICLE, citations::ROLE_TERMS],
        ),
        Held::Role(RoleOrigin::Cognito | RoleOrigin::Pod | RoleOrigin::Certificate)
        | Held::Login(_)
        | Held::FederationToken
        | Held::RootTask => (
            Certainty::Unverified,
            &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE],
        ),
        Held::Role(_)
        | Held::UserKeys
        | Held::RootKeys
        | Held::Proof
        | Held::Console(_)
        | Held::Unknown => (
            Certainty::Documented,
            &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE],
        ),
    }
}
