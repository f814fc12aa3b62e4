//! The names of rules and of the errors that are not about durations.

use crate::named_enum;

/// Hands the list of all rules and errors to the macro of that name.
///
/// They stand in the order in which AWS checks, and this order is the only one that there is; then
/// what shortens, then what informs. Where the check of the caller stands is this project's
/// assumption; the rest was observed. Behind a rule's name stands each effect that it can have.
macro_rules! every_rule {
    ($each:ident) => {
        $each! {
            /// The client stops before AWS is asked.
            refused_by_client::RefusedByClient => "refused-by-client": Refuses;
            error malformed_request::MalformedRequest;
            /// Asked for less than the call's minimum.
            below_minimum::BelowMinimum => "below-minimum": Refuses, MayRefuse;
            /// Asked for more than the call ever allows.
            above_maximum::AboveMaximum => "above-maximum": Refuses, MayRefuse;
            error clock_skew::ClockSkew;
            error sign_in_expired::SignInExpired;
            error refused_by_identity_provider::RefusedByIdentityProvider;
            error identity_token_rejected::IdentityTokenRejected;
            error expired_credentials::ExpiredCredentials;
            error invalid_credentials::InvalidCredentials;
            /// The call needs something else than what is held.
            credentials_do_not_fit::CredentialsDoNotFit => "credentials-do-not-fit": Refuses, MayRefuse;
            /// GetSessionToken or GetFederationToken called with a session.
            needs_long_term_keys::NeedsLongTermKeys => "needs-long-term-keys": Refuses, MayRefuse;
            /// The sign-in endpoint does not take these credentials.
            console_link_credentials::ConsoleLinkCredentials => "console-link-credentials": Refuses, MayRefuse;
            /// Root and root's session tokens assume or switch to no role.
            root_user_cannot_assume_roles::RootUserCannotAssumeRoles => "root-user-cannot-assume-roles": Refuses;
            /// GetFederationToken credentials assume no role.
            federated_user_cannot_assume_roles::FederatedUserCannotAssumeRoles => "federated-user-cannot-assume-roles": Refuses;
            error mfa_failed::MfaFailed;
            error access_denied::AccessDenied;
            error session_token_too_large::SessionTokenTooLarge;
            /// More than the role's maximum session duration.
            role_maximum::RoleMaximum => "role-maximum": Refuses, MayRefuse, Sets;
            /// More than one hour, signed with temporary credentials.
            role_chaining::RoleChaining => "role-chaining": Refuses, MayRefuse, Shortens;
            /// A console link with a SessionDuration from credentials that allow none.
            console_link_duration::ConsoleLinkDuration => "console-link-duration": Refuses, MayRefuse, Informs;
            /// A web identity token that would outlive the session that asks for it.
            web_identity_token_outlives_session::WebIdentityTokenOutlivesSession => "web-identity-token-outlives-session": Refuses, MayRefuse;
            /// Root's session and federation tokens end after an hour.
            root_session_maximum::RootSessionMaximum => "root-session-maximum": Shortens;
            /// The SAML assertion's SessionNotOnOrAfter comes first.
            saml_assertion_end::SamlAssertionEnd => "saml-assertion-end": Shortens;
            /// Switching lasts no longer than the IAM user's console session.
            console_session_left::ConsoleSessionLeft => "console-session-left": Shortens;
            /// The permission set decides.
            permission_set_duration::PermissionSetDuration => "permission-set-duration": Shortens;
            /// No request can size this session.
            fixed_by_service::FixedByService => "fixed-by-service": Informs;
            /// Nothing was asked, so the default applies.
            default_duration::DefaultDuration => "default-duration": Informs;
            /// A role session carries no MFA into the next hop.
            mfa_not_carried::MfaNotCarried => "mfa-not-carried": Informs;
            /// The client drops the setting.
            request_ignored_by_client::RequestIgnoredByClient => "request-ignored-by-client": Informs;
            /// The session is shorter than the work.
            session_ends_before_the_work::SessionEndsBeforeTheWork => "session-ends-before-the-work": Informs;
            /// What was observed and what is stated cannot both be.
            contradiction::Contradiction => "contradiction": Informs;
        }
    };
}
pub(crate) use every_rule;

macro_rules! rule_names {
    ($(
        $(#[$doc:meta])+
        $module:ident::$Name:ident => $name:literal: $($Effect:ident),+;
        $( error $error:ident::$Error:ident; )*
    )*) => {
        named_enum! {
            /// The name of a rule. What each one says stands in its own Markdown.
            pub enum RuleName {
                $( $(#[$doc])+ $Name => $name, )*
            }
        }
    };
}
every_rule!(rule_names);

named_enum! {
    /// An error that is no matter of durations, told apart so that nobody fixes a duration in vain.
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

    /// The rule; `None` for one of the other errors.
    #[must_use]
    pub const fn rule(self) -> Option<RuleName> {
        match self {
            Self::Rule(rule) => Some(rule),
            Self::Error(_) => None,
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
