//! The errors that are not about durations: nothing judges them, but each has a page and sources.

use super::{Applies, Certainty, Ruling, Says, Sources};
use crate::facts::citations;
use crate::model::{ErrorClass, Operation};

macro_rules! pages {
    ($( $Class:ident, $file:literal; )*) => {
        /// The Markdown that explains an error class.
        #[must_use]
        pub const fn error_page(class: ErrorClass) -> &'static str {
            match class { $( ErrorClass::$Class => include_str!($file), )* }
        }
    };
}

pages! {
    MalformedRequest, "errors/malformed_request.md";
    ExpiredCredentials, "errors/expired_credentials.md";
    InvalidCredentials, "errors/invalid_credentials.md";
    SignInExpired, "errors/sign_in_expired.md";
    ClockSkew, "errors/clock_skew.md";
    IdentityTokenRejected, "errors/identity_token_rejected.md";
    RefusedByIdentityProvider, "errors/refused_by_identity_provider.md";
    MfaFailed, "errors/mfa_failed.md";
    AccessDenied, "errors/access_denied.md";
    SessionTokenTooLarge, "errors/session_token_too_large.md";
}

/// What to say of a call that was seen to fail with that error.
#[must_use]
pub const fn observed(class: ErrorClass, operation: Operation) -> Ruling {
    let sources: Sources = match class {
        ErrorClass::AccessDenied => &[citations::TROUBLESHOOT_ROLES, citations::STS_COMMON_ERRORS],
        ErrorClass::MfaFailed => &[citations::MFA_API],
        ErrorClass::ClockSkew => &[citations::STS_COMMON_ERRORS, citations::CLOCK_SKEW],
        ErrorClass::SignInExpired => &[citations::PORTAL_SESSION, citations::CLI_SIGN_IN],
        ErrorClass::IdentityTokenRejected => match operation {
            Operation::AssumeRoleWithSaml => &[citations::ASSUME_ROLE_WITH_SAML],
            _ => &[citations::ASSUME_ROLE_WITH_WEB_IDENTITY],
        },
        ErrorClass::RefusedByIdentityProvider => &[citations::ASSUME_ROLE_WITH_WEB_IDENTITY],
        ErrorClass::SessionTokenTooLarge => &[citations::ASSUME_ROLE],
        ErrorClass::MalformedRequest
        | ErrorClass::ExpiredCredentials
        | ErrorClass::InvalidCredentials => &[citations::STS_COMMON_ERRORS],
    };
    Ruling {
        says: Says::Refuses(Applies::Certainly),
        certainty: Certainty::Observed,
        sources,
    }
}
