//! What was asked and what signs, as they stand in a sentence.

use super::duration::InWords;
use crate::judgement::HopJudgement;
use crate::judgement::call::{Console, Credentials, RoleSource};
use crate::model::{Ask, RoleLabel, Scenario, SignedInAs};
use std::fmt::{self, Display};

/// What was asked, in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Asked(pub Ask);

impl Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Ask::For(seconds) => write!(f, "{}", InWords(seconds)),
            Ask::Unknown => f.write_str("a length that is not known"),
            Ask::Nothing => f.write_str("the default"),
        }
    }
}

/// What signs, in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Signer {
    /// What is held.
    pub held: Credentials,
    /// The role whose session it is, where it has a label.
    pub role: Option<RoleLabel>,
}

impl Signer {
    /// What signs that hop.
    #[must_use]
    pub fn of(scenario: &Scenario, index: usize, found: &HopJudgement) -> Self {
        let before = index
            .checked_sub(1)
            .and_then(|before| scenario.hops.get(before));
        let made_it = before.filter(|before| before.operation.returns_role_session());
        let role = match found.call.held {
            Credentials::Role(_) => made_it.and_then(|hop| hop.role),
            _ => None,
        };
        Self {
            held: found.call.held,
            role,
        }
    }
}

/// Temporary credentials in a sentence, with what they are in brackets where that is known.
#[derive(Debug, Clone, Copy)]
pub struct TemporarySigner(pub Signer);

impl Display for TemporarySigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.held {
            Credentials::Temporary | Credentials::Unknown => f.write_str("temporary credentials"),
            Credentials::UserKeys
            | Credentials::RootKeys
            | Credentials::Assertion
            | Credentials::SessionToken { .. }
            | Credentials::FederationToken
            | Credentials::Role(_)
            | Credentials::RootTask
            | Credentials::Login(_)
            | Credentials::Console(_) => write!(f, "temporary credentials ({})", self.0),
        }
    }
}

impl Display for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = self.role {
            return write!(f, "the session of `{role}`");
        }
        f.write_str(match self.held {
            Credentials::UserKeys => "an IAM user’s long-term keys",
            Credentials::RootKeys => "the root user’s keys",
            Credentials::Assertion => "an identity token, which signs nothing",
            Credentials::SessionToken { root: true } => "the root user’s session token",
            Credentials::SessionToken { root: false } => "a GetSessionToken session",
            Credentials::FederationToken => "a GetFederationToken session",
            Credentials::Role(origin) => match origin {
                RoleSource::User | RoleSource::Chain | RoleSource::Unknown => {
                    "the session of the role before"
                }
                RoleSource::Saml => "the role session of the SAML sign-in",
                RoleSource::WebIdentity => "the role session of the OIDC sign-in",
                RoleSource::IdentityCenter => "a role session of IAM Identity Center",
                RoleSource::Cognito => "a role session of Cognito",
                RoleSource::Service => "the role that the service runs as",
                RoleSource::Pod => "the pod’s role",
                RoleSource::Certificate => "a Roles Anywhere session",
            },
            Credentials::RootTask => "an AssumeRoot session",
            Credentials::Login(Some(SignedInAs::Root)) => "the root user’s `aws login` credentials",
            Credentials::Login(_) => "`aws login` credentials",
            Credentials::Temporary => "temporary credentials",
            Credentials::Console(Console::Federated) => "a federated console session",
            Credentials::Console(_) => "a console session",
            Credentials::Unknown => "credentials of a kind that is not known",
        })
    }
}
