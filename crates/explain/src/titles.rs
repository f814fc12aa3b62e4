//! Short titles for the names of the vocabulary.

use session_advisor_core::model::{ErrorClass, Reason, RemedyName, RuleName};

pub use session_advisor_core::words::operation_title;

/// What a rule or error is called in a heading.
#[must_use]
pub const fn rule_title(reason: Reason) -> &'static str {
    match reason {
        Reason::Rule(rule) => match rule {
            RuleName::RefusedByClient => "Refused by the client",
            RuleName::BelowMinimum => "Below the minimum",
            RuleName::AboveMaximum => "Above the maximum",
            RuleName::CredentialsDoNotFit => "Credentials do not fit the call",
            RuleName::NeedsLongTermKeys => "Needs long-term keys",
            RuleName::ConsoleLinkCredentials => "Credentials that open no console",
            RuleName::RootUserCannotAssumeRoles => "The root user assumes no roles",
            RuleName::FederatedUserCannotAssumeRoles => "A federated user assumes no roles",
            RuleName::RoleMaximum => "The role’s maximum",
            RuleName::RoleChaining => "Role chaining",
            RuleName::ConsoleLinkDuration => "No SessionDuration allowed here",
            RuleName::WebIdentityTokenOutlivesSession => "The token would outlive the session",
            RuleName::RootSessionMaximum => "Root’s sessions end after an hour",
            RuleName::SamlAssertionEnd => "The SAML assertion ends first",
            RuleName::ConsoleSessionLeft => "What is left of the console session",
            RuleName::PermissionSetDuration => "The permission set decides",
            RuleName::FixedByService => "Fixed by the service",
            RuleName::DefaultDuration => "The default applies",
            RuleName::MfaNotCarried => "MFA is not carried along",
            RuleName::RequestIgnoredByClient => "The request is never sent",
            RuleName::SessionEndsBeforeTheWork => "The session ends before the work",
            RuleName::Contradiction => "Contradiction",
        },
        Reason::Error(class) => match class {
            ErrorClass::MalformedRequest => "Malformed request",
            ErrorClass::ExpiredCredentials => "Expired credentials",
            ErrorClass::InvalidCredentials => "Credentials that AWS does not know",
            ErrorClass::SignInExpired => "The sign-in has ended",
            ErrorClass::ClockSkew => "The clock is off",
            ErrorClass::IdentityTokenRejected => "Identity token not accepted",
            ErrorClass::RefusedByIdentityProvider => "Refused by the identity provider",
            ErrorClass::MfaFailed => "MFA failed",
            ErrorClass::AccessDenied => "Access denied",
            ErrorClass::SessionTokenTooLarge => "Session token too large",
        },
    }
}

/// What a remedy is called in a heading.
#[must_use]
pub const fn remedy_title(remedy: RemedyName) -> &'static str {
    match remedy {
        RemedyName::BroadenRoleA => "Give the first role the permissions",
        RemedyName::ConsoleSwitchRole => "Switch role in the console",
        RemedyName::AskOneHour => "Ask for one hour",
        RemedyName::RenewAutomatically => "Let the client renew it",
        RemedyName::RaiseRoleMaximum => "Raise the role’s maximum",
        RemedyName::AssumeDirectlyFromUser => "Assume the role with the user’s own keys",
        RemedyName::MfaInAssumeRole => "Pass MFA in AssumeRole itself",
        RemedyName::UseSessionTokenAlone => "Work with the session token, without a role",
        RemedyName::ResourcePolicy => "Let the resource admit the first role",
        RemedyName::FederateToTarget => "Sign in to the target role directly",
        RemedyName::PermissionSet => "Use a permission set",
        RemedyName::RunAsTargetRole => "Run as the target role",
        RemedyName::PodIdentityTargetRole => "Let EKS assume the target role",
        RemedyName::RolesAnywhere => "Use a Roles Anywhere profile for the target role",
        RemedyName::SplitTheWork => "Split the work",
        RemedyName::DropSessionDuration => "Leave SessionDuration out",
        RemedyName::FitTheRange => "Ask within the range",
        RemedyName::AskLonger => "Ask for as long as the work takes",
        RemedyName::SkipSessionToken => "Skip GetSessionToken",
        RemedyName::UseLongTermKeys => "Call it with long-term keys",
        RemedyName::UpgradeTheClient => "Upgrade the client",
        RemedyName::SignInAgain => "Sign in again",
        RemedyName::SetTheClock => "Set the clock",
        RemedyName::FixTrustOrPermission => "Mend the trust policy or the permissions",
    }
}
