//! What is held before each call, and for how long.

use crate::facts::limits;
use crate::model::{Ask, Hop, Identity, Operation, Seconds, Source, Span};
use crate::rules::call::{Call, Console, Held, RoleOrigin};

/// Where the walk stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    held: Held,
    /// How long that still lasts; none where it has no end.
    life: Option<Span>,
    assertion_until: Option<Seconds>,
    mfa_before: bool,
}

impl Walk {
    pub(super) fn start(source: &Source) -> Self {
        let assertion_until = match source.identity {
            Identity::Saml { until } => until,
            _ => None,
        };
        Self {
            held: held_by(source),
            life: life_of(source),
            assertion_until,
            mfa_before: false,
        }
    }

    /// The call that a hop makes from here.
    pub(super) fn call(&self, hop: &Hop) -> Call {
        let role_maximum = hop.role_maximum.map_or(
            Span {
                least: limits::ROLE_MAXIMUM_LEAST,
                most: limits::ROLE_MAXIMUM_MOST,
            },
            Span::exactly,
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

    fn wanted(&self, hop: &Hop) -> Span {
        match hop.ask {
            Ask::For(seconds) => Span::exactly(seconds),
            Ask::Unknown => Span::ANY,
            Ask::Nothing => {
                let default = limits::request_range(hop.operation).and_then(|range| range.default);
                match (hop.operation, self.held, default) {
                    (
                        Operation::GetSessionToken | Operation::GetFederationToken,
                        Held::RootKeys,
                        _,
                    ) => Span::exactly(limits::ROOT_SESSION_MAXIMUM),
                    (_, _, Some(default)) => Span::exactly(default),
                    // Without SessionDuration a console link lasts as long as the credentials.
                    (_, _, None) => self.life.unwrap_or(Span::ANY),
                }
            }
        }
    }

    /// Where the walk stands once that call was granted for that long.
    pub(super) fn after(self, call: &Call, lasts: Span) -> Self {
        let held = match call.operation {
            Operation::AssumeRole => Held::Role(match call.held {
                Held::UserKeys | Held::RootKeys => RoleOrigin::User,
                Held::Unknown => RoleOrigin::Unknown,
                _ => RoleOrigin::Chain,
            }),
            Operation::AssumeRoleWithSaml => Held::Role(RoleOrigin::Saml),
            Operation::AssumeRoleWithWebIdentity => Held::Role(RoleOrigin::WebIdentity),
            Operation::AssumeRoot => Held::RootTask,
            Operation::GetSessionToken => Held::SessionToken {
                root: call.held.is_root(),
            },
            Operation::GetFederationToken => Held::FederationToken,
            // The token is for somebody else; the credentials are still held.
            Operation::GetWebIdentityToken => return self,
            // Every switch is authorised by the console session itself, so that stays.
            Operation::SwitchRole => {
                let held = call.held.console().map_or(call.held, Held::Console);
                return Self {
                    held,
                    life: self.life,
                    ..self
                };
            }
            Operation::ConsoleLink => Held::Console(match call.held {
                Held::FederationToken => Console::FederationToken,
                _ => Console::Federated,
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

fn held_by(source: &Source) -> Held {
    match source.identity {
        Identity::IamUser => Held::UserKeys,
        Identity::RootUser => Held::RootKeys,
        Identity::Saml { .. } | Identity::Oidc => Held::Proof,
        Identity::IdentityCenter => Held::Role(RoleOrigin::IdentityCenter),
        Identity::Ec2InstanceProfile | Identity::EcsTask | Identity::ServiceRole => {
            Held::Role(RoleOrigin::Service)
        }
        Identity::EksPodIdentity => Held::Role(RoleOrigin::Pod),
        Identity::RolesAnywhere => Held::Role(RoleOrigin::Certificate),
        Identity::Cognito => Held::Role(RoleOrigin::Cognito),
        Identity::ConsoleIamUser { left } => {
            let whole = Span {
                least: Seconds::ZERO,
                most: limits::CONSOLE_SESSION_MAXIMUM,
            };
            Held::Console(Console::User {
                left: left.map_or(whole, Span::exactly),
            })
        }
        Identity::ConsoleFederated { .. } => Held::Console(Console::Federated),
        Identity::CliLogin { signed_in } => Held::Login(signed_in),
        Identity::TemporaryCredentials => Held::Temporary,
        Identity::Unknown => Held::Unknown,
    }
}

/// How long the source's own session lasts; none where it has no end.
pub(super) fn life_of(source: &Source) -> Option<Span> {
    // Whatever handed it out, a fresh session lasts at least the least that STS gives.
    let some_session = Span {
        least: limits::GET_SESSION_TOKEN_MINIMUM,
        most: limits::GET_SESSION_TOKEN_MAXIMUM,
    };
    let usual = match source.identity {
        Identity::IamUser | Identity::RootUser | Identity::Saml { .. } | Identity::Oidc => {
            return None;
        }
        Identity::IdentityCenter => Span::exactly(limits::PERMISSION_SET_MINIMUM),
        Identity::RolesAnywhere => Span::exactly(limits::ROLES_ANYWHERE_DEFAULT),
        Identity::Cognito => Span::exactly(limits::COGNITO_SESSION),
        Identity::EcsTask => Span::exactly(limits::ECS_TASK_SESSION),
        Identity::CliLogin { .. } => Span::exactly(limits::CLI_LOGIN_CREDENTIALS),
        Identity::ConsoleIamUser { left } | Identity::ConsoleFederated { left } => left.map_or(
            Span {
                least: Seconds::ZERO,
                most: limits::CONSOLE_SESSION_MAXIMUM,
            },
            Span::exactly,
        ),
        Identity::Ec2InstanceProfile
        | Identity::ServiceRole
        | Identity::EksPodIdentity
        | Identity::TemporaryCredentials
        | Identity::Unknown => some_session,
    };
    Some(source.session.map_or(usual, Span::exactly))
}
