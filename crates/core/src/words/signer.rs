//! What was asked and what signs, as they stand in a sentence.

use super::duration::InWords;
use crate::judgement::HopJudgement;
use crate::judgement::call::{Console, Held, RoleOrigin};
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
    pub held: Held,
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
            Held::Role(_) => made_it.and_then(|hop| hop.role),
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
            Held::Temporary | Held::Unknown => f.write_str("temporary credentials"),
            _ => write!(f, "temporary credentials ({})", self.0),
        }
    }
}

impl Display for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = self.role {
            return write!(f, "the session of `{role}`");
        }
        f.write_str(match self.held {
            Held::UserKeys => "an IAM user’s long-term keys",
            Held::RootKeys => "the root user’s keys",
            Held::Proof => "an identity token, which signs nothing",
            Held::SessionToken { root: true } => "the root user’s session token",
            Held::SessionToken { root: false } => "a GetSessionToken session",
            Held::FederationToken => "a GetFederationToken session",
            Held::Role(origin) => match origin {
                RoleOrigin::User | RoleOrigin::Chain | RoleOrigin::Unknown => {
                    "the session of the role before"
                }
                RoleOrigin::Saml => "the role session of the SAML sign-in",
                RoleOrigin::WebIdentity => "the role session of the OIDC sign-in",
                RoleOrigin::IdentityCenter => "a role session of IAM Identity Center",
                RoleOrigin::Cognito => "a role session of Cognito",
                RoleOrigin::Service => "the role that the service runs as",
                RoleOrigin::Pod => "the pod’s role",
                RoleOrigin::Certificate => "a Roles Anywhere session",
            },
            Held::RootTask => "an AssumeRoot session",
            Held::Login(Some(SignedInAs::Root)) => "the root user’s `aws login` credentials",
            Held::Login(_) => "`aws login` credentials",
            Held::Temporary => "temporary credentials",
            Held::Console(Console::Federated) => "a federated console session",
            Held::Console(_) => "a console session",
            Held::Unknown => "credentials of a kind that is not known",
        })
    }
}
