//! What is said of JSON documents.

use crate::evidence::note::{Annotation, Note};
use crate::evidence::role::Trusted;
use crate::evidence::span::Span;
use session_advisor_core::facts::citations;
use session_advisor_core::model::Seconds;
use session_advisor_explain::duration_in_words;

/// A role's MaxSessionDuration.
pub(super) fn role_maximum(seconds: Seconds, place: &Span) -> Annotation {
    let text = format!(
        "The role’s maximum session duration: {}.",
        duration_in_words(seconds)
    );
    Annotation::new("role-maximum", text, place)
}

/// Whose credentials were asked about.
pub(super) fn caller(place: &Span) -> Annotation {
    Annotation::new("output-caller", "Whose credentials these are.", place)
}

/// When a session ends.
pub(super) fn expiration(place: &Span) -> Annotation {
    Annotation::new("output-expiration", "When the session ends.", place)
}

/// The session that a call returned.
pub(super) fn session(place: &Span) -> Annotation {
    Annotation::new(
        "output-session",
        "The session that the call returned.",
        place,
    )
}

/// Who may take the role, or what that takes.
pub(super) fn trust(place: &Span) -> Annotation {
    Annotation::new(
        "policy-trust",
        "Who may take the role, and what that takes.",
        place,
    )
}

/// A trust policy lets that principal take the role.
pub(super) fn trusts(trusted: &Trusted, place: &Span) -> Note {
    match trusted {
        Trusted::Role(role) => Note::new(
            "policy-trusts-role",
            format!(
                "The policy trusts the role `{role}`. Whoever comes from that role is chaining, and one hour is the \
                 most, whatever this role allows."
            ),
            Some(place),
            &[citations::ROLE_TERMS],
        ),
        Trusted::User(user) => Note::new(
            "policy-trusts-user",
            format!(
                "The policy trusts the user `{user}`. With long-term keys, and MFA in the call itself if it is \
                 wanted, the role’s own maximum is the limit."
            ),
            Some(place),
            &[citations::ROLE_TERMS],
        ),
        Trusted::Account => Note::new(
            "policy-trusts-account",
            "The policy leaves it to the account who may take the role: users directly, other roles only by chaining.",
            Some(place),
            &[citations::ROLE_TERMS],
        ),
        Trusted::Service(service) => Note::new(
            "policy-trusts-service",
            format!(
                "The policy lets `{service}` take the role by itself. Such a session is not bound by the role’s \
                 maximum, and no request can size it."
            ),
            Some(place),
            &[citations::ROLE_TERMS],
        ),
        Trusted::Saml => Note::new(
            "policy-trusts-saml",
            "The policy trusts a SAML provider: AssumeRoleWithSAML is not chained, and the role’s maximum is the \
             limit.",
            Some(place),
            &[citations::ROLE_TERMS],
        ),
        Trusted::Oidc => Note::new(
            "policy-trusts-oidc",
            "The policy trusts an OIDC provider: AssumeRoleWithWebIdentity is not chained, and the role’s maximum is \
             the limit.",
            Some(place),
            &[citations::ROLE_TERMS],
        ),
    }
}

/// A policy demands something of the request.
pub(super) fn demands(demand: &Demand, place: &Span) -> Note {
    match demand {
        Demand::Mfa => Note::new(
            "policy-demands-mfa",
            "The policy wants MFA. Pass the device and its code in AssumeRole itself: a session of GetSessionToken \
             with MFA counts as well, but then the call is chained and one hour is the most. A role session carries no \
             MFA onwards, so from a role this is refused.",
            Some(place),
            &[citations::MFA_API],
        ),
        Demand::MfaAge(seconds) => Note::new(
            "policy-demands-mfa-age",
            format!(
                "The policy wants MFA at most {} ago. A session that was opened with MFA stops counting then, though \
                 it has not ended.",
                duration_in_words(*seconds)
            ),
            Some(place),
            &[citations::MFA_API],
        ),
        Demand::MfaIfKnown => Note::new(
            "policy-demands-mfa-if-known",
            "The policy wants MFA wherever the credentials say anything about it; long-term keys say nothing and pass.",
            Some(place),
            &[citations::MFA_API],
        ),
        Demand::ExternalId => Note::new(
            "policy-demands-external-id",
            "The policy wants an external ID. It belongs to this hop alone and is never inherited; console switching \
             cannot pass one.",
            Some(place),
            &[citations::MFA_API],
        ),
    }
}

/// What a `credential_process` printed holds no end, so that no client renews it.
pub(super) fn no_expiration(place: &Span) -> Note {
    Note::new(
        "output-no-expiration",
        "These credentials carry no `Expiration`, so no client renews them: a program that runs longer than they last \
         fails. Let the process print when they end.",
        Some(place),
        &[],
    )
}

/// What a policy demands of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Demand {
    /// MFA, passed in this very call.
    Mfa,
    /// MFA at most that long ago.
    MfaAge(Seconds),
    /// MFA where the caller's credentials say anything about it.
    MfaIfKnown,
    /// An external ID.
    ExternalId,
}
