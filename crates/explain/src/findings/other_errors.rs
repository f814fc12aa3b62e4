//! Errors that are not about durations.

use session_advisor_core::model::ErrorClass;

pub(crate) const fn message(class: ErrorClass) -> &'static str {
    match class {
        ErrorClass::MalformedRequest => {
            "AWS could not read the request, so it judged no duration. DurationSeconds is a whole \
             number of seconds, without unit or quotes."
        }
        ErrorClass::ExpiredCredentials => {
            "The credentials that signed this call had ended. No longer duration cures a call that \
             is signed too late: fetch new ones, and see which session ran out."
        }
        ErrorClass::InvalidCredentials => {
            "AWS does not know the credentials that signed this call: mistyped, deleted, of \
             another partition, or temporary ones without their session token. Durations play no \
             part."
        }
        ErrorClass::SignInExpired => {
            "The sign-in behind these credentials has ended; it runs by a clock of its own. Sign \
             in again."
        }
        ErrorClass::ClockSkew => {
            "The clock of the machine that signed and AWS’s clock differ by too much. Set the \
             clock; no duration is at fault."
        }
        ErrorClass::IdentityTokenRejected => {
            "AWS did not accept the identity token or assertion: too old, meant for another \
             audience, or from a provider that this account does not know. Fetch a fresh one and \
             check the provider and the trust policy."
        }
        ErrorClass::RefusedByIdentityProvider => {
            "The identity provider refused, or asserted something that AWS does not take, before \
             any duration was judged. Look at the provider’s settings and its log."
        }
        ErrorClass::MfaFailed => {
            "The MFA code or the device’s serial number was not accepted. Use the next code, and \
             check that the ARN says `mfa/` and not `user/`."
        }
        ErrorClass::AccessDenied => {
            "Trust policy or permissions do not allow this call; AWS words it the same for a wrong \
             principal, external ID, MFA condition or session tag. The duration is not what was \
             refused."
        }
        ErrorClass::SessionTokenTooLarge => {
            "Session policies and tags together do not fit into the token. Pass fewer or shorter \
             ones; the duration is not what was refused."
        }
    }
}
