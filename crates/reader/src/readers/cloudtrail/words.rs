//! What is said of CloudTrail records.

use super::caller_kind::CallerKind;
use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use session_advisor_core::facts::citations;
use session_advisor_core::model::{Operation, Reason, Seconds};
use session_advisor_explain::titles;
use session_advisor_explain::words::duration_in_words as lasts;

/// The code of [`seen_from_target`].
pub(super) const SEEN_FROM_TARGET: &str = "cloudtrail-seen-from-target";

/// Who called.
pub(super) fn caller(who: CallerKind, place: &Span) -> Annotation {
    let text = match who {
        CallerKind::UserKeys => "The caller: an IAM user with long-term keys.",
        CallerKind::UserSession => {
            "The caller: an IAM user with a session, so temporary credentials."
        }
        CallerKind::Root => "The caller: the root user.",
        CallerKind::RoleSession => "The caller: a role session, so temporary credentials.",
        CallerKind::PermissionSet => "The caller: a permission set of IAM Identity Center.",
        CallerKind::Instance => "The caller: the role session of an EC2 instance.",
        CallerKind::FederatedUser => "The caller: a session of GetFederationToken.",
        CallerKind::RoleElsewhere => "The caller: a role session of another account.",
        CallerKind::AccountElsewhere => "The caller: somebody in another account.",
        CallerKind::Service => "The caller: an AWS service, for the session that it hands out.",
        CallerKind::Saml => "The caller: a SAML provider vouches for it, nothing signs.",
        CallerKind::Oidc => "The caller: an identity token vouches for it, nothing signs.",
        CallerKind::Other => "The caller. Whose credentials signed does not show.",
    };
    Annotation::new("cloudtrail-caller", text, place)
}

/// What was called.
pub(super) fn call(operation: Operation, place: &Span) -> Annotation {
    let text = format!("The call: {}.", titles::operation_title(operation));
    Annotation::new("cloudtrail-call", text, place)
}

/// The role that was asked for.
pub(super) fn role(place: &Span) -> Annotation {
    Annotation::new("cloudtrail-role", "The role that was asked for.", place)
}

/// How long it was asked for; `None` where something that is no duration stands there.
pub(super) fn asked(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = match seconds {
        Some(seconds) => format!("Asked for: {}.", lasts(seconds)),
        None => "What was asked for. It is no number of seconds.".to_owned(),
    };
    Annotation::new("cloudtrail-asked", text, place)
}

/// When the session ends, and how long it lasts where that is known.
pub(super) fn expiration(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = match seconds {
        None => "When the session ends.".to_owned(),
        Some(seconds) => format!("When the session ends: {} after the call.", lasts(seconds)),
    };
    Annotation::new("cloudtrail-expiration", text, place)
}

/// What AWS answered instead, and what that proves.
pub(super) fn error(reason: Option<Reason>, place: &Span) -> Annotation {
    let text = match reason {
        None => "What AWS answered. It proves no reason that is known.".to_owned(),
        Some(reason) => format!(
            "What AWS answered. It proves the reason: {}.",
            titles::rule_title(reason)
        ),
    };
    Annotation::new("cloudtrail-error", text, place)
}

/// MFA was passed in this call.
pub(super) fn mfa(place: &Span) -> Annotation {
    Annotation::new("cloudtrail-mfa", "MFA was passed in this very call.", place)
}

/// Whether the caller's own session was opened with MFA.
pub(super) fn mfa_of_session(place: &Span) -> Annotation {
    Annotation::new(
        "cloudtrail-mfa-of-session",
        "Whether the caller’s own session was opened with MFA.",
        place,
    )
}

/// It was written in the account of the role, which sees little of the caller.
pub(super) fn seen_from_target(place: &Span) -> Note {
    Note::new(
        SEEN_FROM_TARGET,
        "This record is from the role’s account, which sees of the caller only its account and an ID: `AROA…` is a \
         role session, `AIDA…` a user. The record in the caller’s account, with the same `sharedEventID`, says who it \
         was.",
        Some(place),
        &[citations::CLOUDTRAIL_STS],
    )
}

/// A session's key that starts as only long-term keys do, as in AWS's own examples.
pub(super) fn long_term_key_of_session(place: &Span) -> Note {
    Note::new(
        "cloudtrail-long-term-key-of-session",
        "The access key starts `AKIA`, as long-term keys do, but the record shows a session. AWS’s own examples are \
         like that. The session counts: real ones start `ASIA`.",
        Some(place),
        &[citations::CLOUDTRAIL_STS],
    )
}

/// The expiration says how much was granted.
pub(super) fn granted(seconds: Seconds, place: &Span) -> Note {
    let text = format!(
        "From the event to the expiration it is {}: that much was granted.",
        lasts(seconds)
    );
    Note::new("cloudtrail-granted", text, Some(place), &[])
}

/// The expiration cannot belong to this call.
pub(super) fn expiration_does_not_fit(place: &Span) -> Note {
    Note::new(
        "cloudtrail-expiration-does-not-fit",
        "The expiration does not fit the time of the event, as in examples that were edited. It is ignored.",
        Some(place),
        &[],
    )
}

/// The session ends before what was asked is over.
pub(super) fn ends_earlier(asked: Seconds, granted: Seconds, place: &Span) -> Note {
    let text = format!(
        "The call was to last {}, but the session ends after {}. Something cut it short: for SAML, the assertion’s \
         SessionNotOnOrAfter.",
        lasts(asked),
        lasts(granted)
    );
    Note::new("cloudtrail-ends-earlier", text, Some(place), &[])
}

/// The caller's session was opened with MFA.
pub(super) fn mfa_of_caller(place: &Span) -> Note {
    Note::new(
        "cloudtrail-mfa-of-caller",
        "`mfaAuthenticated` is about the session that called. It does not pass on: for MFA in this call, \
         `serialNumber` would stand in the request.",
        Some(place),
        &[citations::MFA_API],
    )
}

/// Nothing was asked, so the default applies.
pub(super) fn nothing_asked(default: Seconds, place: &Span) -> Note {
    let text = format!(
        "The request holds no `durationSeconds`, so nothing was asked and the default applies: {}.",
        lasts(default)
    );
    Note::new(
        "cloudtrail-nothing-asked",
        text,
        Some(place),
        &[citations::STS_COMPARISON],
    )
}

/// The record, or the export, shows no parameters.
pub(super) fn no_parameters() -> Note {
    Note::new(
        "cloudtrail-no-parameters",
        "No request parameters show here, so neither role nor duration are certain. The event’s full record has them.",
        None,
        &[],
    )
}

/// Of so many calls only some are shown.
pub(super) fn many(shown: usize, of: usize) -> Note {
    let text = format!(
        "Of {of} recorded calls, {shown} are shown: each kind once, refused ones first. Paste fewer records to look \
         for one of them."
    );
    Note::new("cloudtrail-many-calls", text, None, &[])
}
