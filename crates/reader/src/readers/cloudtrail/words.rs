//! What a reading says about CloudTrail records.

use super::{Meaning, Quirk, Who};
use crate::report::Said;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_explain::titles;
use session_advisor_explain::words::duration_in_words as lasts;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Caller(who) => caller(*who).to_owned(),
        Meaning::Call(operation) => format!("The call: {}.", titles::operation_title(*operation)),
        Meaning::Role => "The role that was asked for.".to_owned(),
        Meaning::Asked(seconds) => format!("Asked for: {}.", lasts(*seconds)),
        Meaning::AskedOther => "What was asked for. It is no number of seconds.".to_owned(),
        Meaning::Expiration(None) => "When the session ends.".to_owned(),
        Meaning::Expiration(Some(seconds)) => {
            format!("When the session ends: {} after the call.", lasts(*seconds))
        }
        Meaning::Error(None) => "What AWS answered. It proves no reason that is known.".to_owned(),
        Meaning::Error(Some(reason)) => format!(
            "What AWS answered. It proves the reason: {}.",
            titles::rule_title(*reason)
        ),
        Meaning::Mfa => "MFA was passed in this very call.".to_owned(),
        Meaning::MfaOfCaller => "Whether the caller’s own session was opened with MFA.".to_owned(),
    }
}

const fn caller(who: Who) -> &'static str {
    match who {
        Who::UserKeys => "The caller: an IAM user with long-term keys.",
        Who::UserSession => "The caller: an IAM user with a session, so temporary credentials.",
        Who::Root => "The caller: the root user.",
        Who::RoleSession => "The caller: a role session, so temporary credentials.",
        Who::PermissionSet => "The caller: a permission set of IAM Identity Center.",
        Who::Instance => "The caller: the role session of an EC2 instance.",
        Who::FederatedUser => "The caller: a session of GetFederationToken.",
        Who::RoleElsewhere => "The caller: a role session of another account.",
        Who::AccountElsewhere => "The caller: somebody in another account.",
        Who::Service => "The caller: an AWS service, for the session that it hands out.",
        Who::Saml => "The caller: a SAML provider vouches for it, nothing signs.",
        Who::Oidc => "The caller: an identity token vouches for it, nothing signs.",
        Who::Other => "The caller. Whose credentials signed does not show.",
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    Said {
        text: text(quirk),
        citations: pages(quirk),
    }
}

fn text(quirk: &Quirk) -> String {
    match quirk {
        Quirk::SeenFromTarget => "This record is from the role’s account, which sees of the caller only its \
             account and an ID: `AROA…` is a role session, `AIDA…` a user. The record in the caller’s account, \
             with the same `sharedEventID`, says who it was."
            .to_owned(),
        Quirk::LongTermKeyOfSession => "The access key starts `AKIA`, as long-term keys do, but the record \
             shows a session. AWS’s own examples are like that. The session counts: real ones start `ASIA`."
            .to_owned(),
        Quirk::Granted(seconds) => format!(
            "From the event to the expiration it is {}: that much was granted.",
            lasts(*seconds)
        ),
        Quirk::ExpirationDoesNotFit => "The expiration does not fit the time of the event, as in examples \
             that were edited. It is ignored."
            .to_owned(),
        Quirk::EndsEarlier { asked, granted } => format!(
            "The call was to last {}, but the session ends after {}. Something cut it short: for SAML, the \
             assertion’s SessionNotOnOrAfter.",
            lasts(*asked),
            lasts(*granted)
        ),
        Quirk::MfaOfCaller => "`mfaAuthenticated` is about the session that called. It does not pass on: for \
             MFA in this call, `serialNumber` would stand in the request."
            .to_owned(),
        Quirk::NothingAsked(seconds) => format!(
            "The request holds no `durationSeconds`, so nothing was asked and the default applies: {}.",
            lasts(*seconds)
        ),
        Quirk::NoParameters => "No request parameters show here, so neither role nor duration are certain. \
             The event’s full record has them."
            .to_owned(),
        Quirk::MayLeaveNoRecord => "No record here shows the refusal. Whether STS writes one for a request \
             that fails the check of its duration is unverified. The error that the client got counts."
            .to_owned(),
        Quirk::Many { shown, of } => format!(
            "Of {of} recorded calls, {shown} are shown: each kind once, refused ones first. Paste fewer records \
             to look for one of them."
        ),
    }
}

const fn pages(quirk: &Quirk) -> &'static [&'static Citation] {
    match quirk {
        Quirk::MfaOfCaller => &[citations::MFA_API],
        Quirk::NothingAsked(_) => &[citations::STS_COMPARISON],
        Quirk::SeenFromTarget | Quirk::LongTermKeyOfSession => &[citations::CLOUDTRAIL_STS],
        _ => &[],
    }
}
