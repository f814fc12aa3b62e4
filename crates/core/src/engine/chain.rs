//! What is held before each call of a chain, and for how long.

use crate::facts::identities::{Holds, Life};
use crate::facts::limits;
use crate::judgement::call::{Call, Console, Credentials, RoleSource};
use crate::model::{Ask, Attributes, Hop, Operation, Seconds, SecondsRange, Source};

/// Where the chain stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chain {
    held: Credentials,
    /// How long that still lasts; none where it has no end.
    life: Option<SecondsRange>,
    assertion_until: Option<Seconds>,
    mfa_before: bool,
}

impl Chain {
    pub(super) fn start(source: &Source) -> Self {
        Self {
            held: held_by(source),
            life: life_of(source),
            assertion_until: source.identity.attributes().until,
            mfa_before: false,
        }
    }

    /// The call that a hop makes from here.
    pub(super) fn call(&self, hop: &Hop) -> Call {
        let role_maximum = hop.role_maximum.map_or(
            SecondsRange {
                least: limits::ROLE_MAXIMUM_LEAST,
                most: limits::ROLE_MAXIMUM_MOST,
            },
            SecondsRange::exactly,
        );
        Call {
            operation: hop.operation,
            ask: hop.ask,
            wanted: self.wanted(hop),
            held: self.held,
            life: self.life,
            role_maximum,
            assertion_until: self.assertion_until,
            mfa: hop.mfa,
            mfa_before: self.mfa_before,
        }
    }

    fn wanted(&self, hop: &Hop) -> SecondsRange {
        match hop.ask {
            Ask::For(seconds) => SecondsRange::exactly(seconds),
            Ask::Unknown => SecondsRange::ANY,
            Ask::Nothing => {
                let default = limits::request_range(hop.operation).and_then(|range| range.default);
                match (hop.operation, self.held, default) {
                    (
                        Operation::GetSessionToken | Operation::GetFederationToken,
                        Credentials::RootKeys,
                        _,
                    ) => SecondsRange::exactly(limits::ROOT_SESSION_MAXIMUM),
                    (_, _, Some(default)) => SecondsRange::exactly(default),
                    // Without SessionDuration a console link lasts as long as the credentials.
                    (_, _, None) => self.life.unwrap_or(SecondsRange::ANY),
                }
            }
        }
    }

    /// Where the chain stands once that call was granted for that long.
    pub(super) fn after(self, call: &Call, lasts: SecondsRange) -> Self {
        let held = match call.operation {
            Operation::AssumeRole => Credentials::Role(match call.held {
                Credentials::UserKeys | Credentials::RootKeys => RoleSource::User,
                Credentials::Unknown => RoleSource::Unknown,
                Credentials::Assertion
                | Credentials::SessionToken { .. }
                | Credentials::FederationToken
                | Credentials::Role(_)
                | Credentials::RootTask
                | Credentials::Login(_)
                | Credentials::Temporary
                | Credentials::Console(_) => RoleSource::Chain,
            }),
            Operation::AssumeRoleWithSaml => Credentials::Role(RoleSource::Saml),
            Operation::AssumeRoleWithWebIdentity => Credentials::Role(RoleSource::WebIdentity),
            Operation::AssumeRoot => Credentials::RootTask,
            Operation::GetSessionToken => Credentials::SessionToken {
                root: call.held.is_root(),
            },
            Operation::GetFederationToken => Credentials::FederationToken,
            // The token is for somebody else; the credentials are still held.
            Operation::GetWebIdentityToken => return self,
            // Every switch is authorised by the console session itself, so that stays.
            Operation::SwitchRole => {
                let held = call.held.console().map_or(call.held, Credentials::Console);
                return Self {
                    held,
                    life: self.life,
                    ..self
                };
            }
            Operation::ConsoleLink => Credentials::Console(match call.held {
                Credentials::FederationToken => Console::FederationToken,
                Credentials::UserKeys
                | Credentials::RootKeys
                | Credentials::Assertion
                | Credentials::SessionToken { .. }
                | Credentials::Role(_)
                | Credentials::RootTask
                | Credentials::Login(_)
                | Credentials::Temporary
                | Credentials::Console(_)
                | Credentials::Unknown => Console::Federated,
            }),
        };
        Self {
            held,
            life: Some(lasts),
            mfa_before: call.mfa,
            ..self
        }
    }
}

fn held_by(source: &Source) -> Credentials {
    let Attributes {
        left, signed_in, ..
    } = source.identity.attributes();
    match source.kind().facts().holds {
        Holds::UserKeys => Credentials::UserKeys,
        Holds::RootKeys => Credentials::RootKeys,
        Holds::Assertion => Credentials::Assertion,
        Holds::Role(role) => Credentials::Role(role),
        Holds::UserConsole => {
            let whole = SecondsRange {
                least: Seconds::ZERO,
                most: limits::CONSOLE_SESSION_MAXIMUM,
            };
            Credentials::Console(Console::User {
                left: left.map_or(whole, SecondsRange::exactly),
            })
        }
        Holds::FederatedConsole => Credentials::Console(Console::Federated),
        Holds::Login => Credentials::Login(signed_in),
        Holds::Temporary => Credentials::Temporary,
        Holds::Unknown => Credentials::Unknown,
    }
}

/// How long the source's own session lasts; none where it has no end.
pub(super) fn life_of(source: &Source) -> Option<SecondsRange> {
    match source.kind().facts().life {
        Life::Endless | Life::NoSession => None,
        Life::Perhaps(usual) | Life::Lasts(usual) => {
            let stated = source.session.or(source.identity.attributes().left);
            Some(stated.map_or(usual, SecondsRange::exactly))
        }
    }
}
