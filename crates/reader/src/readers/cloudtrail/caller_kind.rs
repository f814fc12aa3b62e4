//! Kinds of callers.

/// Who called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CallerKind {
    /// An IAM user with long-term keys.
    UserKeys,
    /// An IAM user with a session: of GetSessionToken, or of the console.
    UserSession,
    /// The root user.
    Root,
    /// A role session.
    RoleSession,
    /// A permission set's session.
    PermissionSet,
    /// An instance's own role session.
    Instance,
    /// A session of GetFederationToken.
    FederatedUser,
    /// A role session of another account.
    RoleElsewhere,
    /// Somebody of another account.
    AccountElsewhere,
    /// An AWS service, for a session of its own.
    Service,
    /// A SAML assertion.
    Saml,
    /// An identity token.
    Oidc,
    /// Somebody else.
    Other,
}
