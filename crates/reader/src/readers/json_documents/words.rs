//! What a reading says about JSON documents.

use super::{Demand, Meaning, Quirk, Trusted};
use crate::report::Said;
use session_advisor_core::facts::citations;
use session_advisor_explain::duration_in_words;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::RoleMaximum(seconds) => format!(
            "The role’s maximum session duration: {}.",
            duration_in_words(*seconds)
        ),
        Meaning::Caller => "Whose credentials these are.".into(),
        Meaning::Expiration => "When the session ends.".into(),
        Meaning::Session => "The session that the call returned.".into(),
        Meaning::Trust => "Who may take the role, and what that takes.".into(),
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    match quirk {
        Quirk::Trusts(trusted) => trusts(trusted),
        Quirk::Demands(demand) => demands(demand),
        Quirk::NoExpiration => Said {
            text: "These credentials carry no `Expiration`, so no client renews them: a program \
                   that runs longer than they last fails. Let the process print when they end."
                .into(),
            citations: &[],
        },
    }
}

fn trusts(trusted: &Trusted) -> Said {
    let text = match trusted {
        Trusted::Role(role) => format!(
            "The policy trusts the role `{role}`. Whoever comes from that role is chaining, and \
             one hour is the most, whatever this role allows."
        ),
        Trusted::User(user) => format!(
            "The policy trusts the user `{user}`. With long-term keys, and MFA in the call itself \
             if it is wanted, the role’s own maximum is the limit."
        ),
        Trusted::Account => "The policy leaves it to the account who may take the role: users \
                             directly, other roles only by chaining."
            .into(),
        Trusted::Service(service) => format!(
            "The policy lets `{service}` take the role by itself. Such a session is not bound by \
             the role’s maximum, and no request can size it."
        ),
        Trusted::Saml => "The policy trusts a SAML provider: AssumeRoleWithSAML is not chained, \
                          and the role’s maximum is the limit."
            .into(),
        Trusted::Oidc => "The policy trusts an OIDC provider: AssumeRoleWithWebIdentity is not \
                          chained, and the role’s maximum is the limit."
            .into(),
    };
    Said {
        text,
        citations: &[citations::ROLE_TERMS],
    }
}

fn demands(demand: &Demand) -> Said {
    let text = match demand {
        Demand::Mfa => "The policy wants MFA. Pass the device and its code in AssumeRole itself: a \
                        session of GetSessionToken with MFA counts as well, but then the call is \
                        chained and one hour is the most. A role session carries no MFA onwards, so \
                        from a role this is refused."
            .to_owned(),
        Demand::MfaAge(seconds) => format!(
            "The policy wants MFA at most {} ago. A session that was opened with MFA stops \
             counting then, though it has not ended.",
            duration_in_words(*seconds)
        ),
        Demand::MfaIfKnown => "The policy wants MFA wherever the credentials say anything about \
                               it; long-term keys say nothing and pass."
            .to_owned(),
        Demand::ExternalId => "The policy wants an external ID. It belongs to this hop alone and \
                               is never inherited; console switching cannot pass one."
            .to_owned(),
    };
    Said {
        text,
        citations: &[citations::MFA_API],
    }
}
