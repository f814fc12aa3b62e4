//! The names of rules and of the errors that are not about durations.

use crate::named_enum;

named_enum! {
    /// The name of a rule. What each one says stands in its own Markdown.
    pub enum RuleName {
        /// The client stops before AWS is asked.
        RefusedByClient => "refused-by-client",
        /// Asked for less than the call's minimum.
        BelowMinimum => "below-minimum",
        /// Asked for more than the call ever allows.
        AboveMaximum => "above-maximum",
        /// The call needs something else than what is held.
        CredentialsDoNotFit => "credentials-do-not-fit",
        /// GetSessionToken or GetFederationToken called with a session.
        NeedsLongTermKeys => "needs-long-term-keys",
        /// The sign-in endpoint does not take these credentials.
        ConsoleLinkCredentials => "console-link-credentials",
        /// Root and root's session tokens assume or switch to no role.
        RootUserCannotAssumeRoles => "root-user-cannot-assume-roles",
        /// GetFederationToken credentials assume no role.
        FederatedUserCannotAssumeRoles => "federated-user-cannot-assume-roles",
        /// More than the role's maximum session duration.
        RoleMaximum => "role-maximum",
        /// More than one hour, signed with temporary credentials.
        RoleChaining => "role-chaining",
        /// A console link with a SessionDuration from credentials that allow none.
        ConsoleLinkDuration => "console-link-duration",
        /// A web identity token that would outlive the session that asks for it.
        WebIdentityTokenOutlivesSession => "web-identity-token-outlives-session",
        /// Root's session and federation tokens end after an hour.
        RootSessionMaximum => "root-session-maximum",
        /// The SAML assertion's SessionNotOnOrAfter comes first.
        SamlAssertionEnd => "saml-assertion-end",
        /// Switching lasts no longer than the IAM user's console session.
        ConsoleSessionLeft => "console-session-left",
        /// The permission set decides.
        PermissionSetDuration => "permission-set-duration",
        /// No request can size this session.
        FixedByService => "fixed-by-service",
        /// Nothing was asked, so the default applies.
        DefaultDuration => "default-duration",
        /// A role session carries no MFA into the next hop.
        MfaNotCarried => "mfa-not-carried",
        /// The client drops the setting.
        RequestIgnoredByClient => "request-ignored-by-client",
        /// The session is shorter than the work.
        SessionEndsBeforeTheWork => "session-ends-before-the-work",
        /// What was observed and what is stated cannot both be.
        Contradiction => "contradiction",
    }
}

named_enum! {
    /// An error that is no matter of durations, told apart so that nobody mends a duration in vain.
    pub enum ErrorClass {
        /// The request cannot be parsed.
        MalformedRequest => "malformed-request",
        /// The credentials that signed have ended.
        ExpiredCredentials => "expired-credentials",
        /// The credentials that signed are not known to AWS.
        InvalidCredentials => "invalid-credentials",
        /// The sign-in (Identity Center, `aws login`, console) has ended.
        SignInExpired => "sign-in-expired",
        /// The clocks of client and AWS disagree.
        ClockSkew => "clock-skew",
        /// AWS does not accept the identity token or assertion.
        IdentityTokenRejected => "identity-token-rejected",
        /// The identity provider itself refused.
        RefusedByIdentityProvider => "refused-by-identity-provider",
        /// The MFA code or device was not accepted.
        MfaFailed => "mfa-failed",
        /// Trust policy or permissions do not allow the call.
        AccessDenied => "access-denied",
        /// Session policies and tags do not fit into the token.
        SessionTokenTooLarge => "session-token-too-large",
    }
}

/// Why a call is refused, or what a finding is about: a rule, or one of the other errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum Reason {
    /// A rule of this project.
    Rule(RuleName),
    /// An error that is not about durations.
    Error(ErrorClass),
}

impl Reason {
    /// The kebab-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.name(),
            Self::Error(class) => class.name(),
        }
    }

    /// The rule or error class of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        RuleName::from_name(name)
            .map(Self::Rule)
            .or_else(|| ErrorClass::from_name(name).map(Self::Error))
    }
}

impl serde::Serialize for Reason {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
