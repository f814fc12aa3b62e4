use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The MFA code or device was not accepted.
#[derive(Debug)]
pub struct MfaFailed;

impl OtherError for MfaFailed {
    const TITLE: &'static str = "MFA failed";
    const HEADLINE: &'static str = "The MFA code or device was not accepted.";
    const MESSAGE: &'static str = "The MFA code or the device’s serial number was not accepted. Use the next code, and \
         check that the ARN says `mfa/` and not `user/`.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::MFA_API,
        "If a policy includes an MFA condition, a request is denied if users have not been MFA \
             authenticated, or if they provide an invalid MFA device identifier or invalid TOTP.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::MFA_API]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed(
            "AccessDenied",
            "MultiFactorAuthentication failed with invalid MFA one time pass code.",
        ))
    }
}
