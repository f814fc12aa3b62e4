//! What documents say of roles and of the sessions that calls returned.

use super::arn::Arn;
use super::span::Span;
use session_advisor_core::model::{Identity, Operation, Seconds};

/// A role's maximum session duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoleMaximum {
    /// The role's name.
    pub(crate) role: String,
    /// Its MaxSessionDuration.
    pub(crate) maximum: Seconds,
    /// Where the paste says so.
    pub(crate) place: Span,
}

/// Whom a trust policy lets take the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trusted {
    /// Another role: taking the role from it is role chaining.
    Role(String),
    /// An IAM user.
    User(String),
    /// Any principal of the account that its policies allow.
    Account,
    /// An AWS service, which takes the role by itself.
    Service(String),
    /// Users of a SAML provider.
    Saml,
    /// Subjects of an OIDC provider.
    Oidc,
}

/// A way in which a role may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Trust {
    /// The role's name; `None` where the paste does not tell.
    pub(crate) role: Option<String>,
    /// Who may take it.
    pub(crate) trusted: Trusted,
}

/// How long the sessions are that a permission set or the like gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SessionSetting {
    /// Whose sessions these are.
    pub(crate) identity: Identity,
    /// The name of what gives them.
    pub(crate) name: String,
    /// How long they last; `None` where the paste does not tell.
    pub(crate) session: Option<Seconds>,
    /// Where it stands.
    pub(crate) place: Span,
}

/// The output of a call that returned credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Output {
    /// The call.
    pub(crate) operation: Option<Operation>,
    /// The role session that it returned, if it is one.
    pub(crate) session: Option<Arn>,
    /// Whether the credentials are temporary.
    pub(crate) temporary: bool,
    /// Where it stands.
    pub(crate) place: Span,
}
