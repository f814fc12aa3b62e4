//! The one sentence that says it.

use session_advisor_core::engine::{Effect, HopJudgement, Judgement, Verdict};
use session_advisor_core::facts::identities::{Life, RenewedBy, SizedBy};
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::model::{
    Ask, ErrorClass, Hop, Operation, Reason, RuleName, Scenario, Seconds,
};
use session_advisor_core::words::{Asked, InWords, RoleWords, Signer, TemporarySigner};

/// One sentence that a customer would understand.
pub(super) fn headline(scenario: &Scenario, judgement: &Judgement) -> String {
    if let Some(sentence) = too_short(scenario, judgement) {
        return sentence;
    }
    let worst = judgement
        .hops
        .iter()
        .position(|hop| hop.verdict == judgement.verdict);
    let hop = worst
        .and_then(|index| Some((index, scenario.hops.get(index)?, judgement.hops.get(index)?)));
    match (judgement.verdict, hop) {
        (Verdict::Refused, Some((index, hop, found))) => refused(scenario, index, hop, found),
        (Verdict::Depends, Some((_, hop, found))) => depends(hop, found),
        (Verdict::Shortened, Some((_, hop, found))) => shortened(hop, found),
        _ => granted(scenario, judgement),
    }
}

/// A need that is not met leads, so that nobody reads plain success.
fn too_short(scenario: &Scenario, judgement: &Judgement) -> Option<String> {
    let need = scenario.need?;
    let granted = matches!(judgement.verdict, Verdict::Accepted | Verdict::Shortened);
    if !granted || judgement.meets_need != Some(false) {
        return None;
    }
    let lasts = match judgement.hops.last() {
        Some(last) => last.effective(),
        None => judgement.source.effective,
    }?;
    let missing = Seconds::clamped(need.get().saturating_sub(lasts.get()));
    Some(format!(
        "Granted, but it ends {} before your work does: the session lasts {}.",
        InWords(missing),
        InWords(lasts)
    ))
}

fn refused(scenario: &Scenario, index: usize, hop: &Hop, found: &HopJudgement) -> String {
    let which = Which(index, scenario.hops.len());
    let asked = Asked(hop.ask);
    let role = RoleWords(Some(hop));
    let chained = format!(
        "{which} is signed with {}, so one hour is the most",
        TemporarySigner(Signer::of(scenario, index, found))
    );
    let Some(first) = found.first_error else {
        // Chained with an unknown maximum: either message may come first, and both mean the same.
        return format!("AWS refuses this: {chained}; the request is for {asked}.");
    };
    let range = request_range(hop.operation);
    let cause = match first {
        Reason::Rule(first) => match first {
            RuleName::RoleChaining if hop.ask.seconds().is_some() => {
                format!("{chained}; the request is for {asked}")
            }
            RuleName::RoleChaining => format!("{chained}, and the request is for more"),
            RuleName::RoleMaximum => {
                let allowed = found.call.role_maximum.known().map_or_else(
                    || "less than was asked for".to_owned(),
                    |maximum| {
                        format!(
                            "{} at most, and the request is for {asked}",
                            InWords(maximum)
                        )
                    },
                );
                let next = if found.chained() == Some(true) {
                    ". Raising that only changes the message: the call is chained, so one hour is \
                     the most"
                } else {
                    ""
                };
                format!("{role} allows {allowed}{next}")
            }
            RuleName::AboveMaximum => format!(
                "{} never takes more than {}; the request is for {asked}",
                super::operation_title(hop.operation),
                InWords(range.map_or(Seconds::MAX, |range| range.maximum))
            ),
            RuleName::BelowMinimum => format!(
                "{} takes no less than {}; the request is for {asked}",
                super::operation_title(hop.operation),
                InWords(range.map_or(Seconds::ZERO, |range| range.minimum))
            ),
            RuleName::RefusedByClient => {
                return "The client stops before it asks AWS.".to_owned();
            }
            RuleName::CredentialsDoNotFit => format!(
                "{} cannot be made with {}",
                super::operation_title(hop.operation),
                Signer::of(scenario, index, found)
            ),
            RuleName::NeedsLongTermKeys => format!(
                "{} takes only long-term keys, and {which} is signed with temporary ones",
                super::operation_title(hop.operation)
            ),
            RuleName::ConsoleLinkCredentials => {
                "the sign-in endpoint opens no console for such credentials".to_owned()
            }
            RuleName::RootUserCannotAssumeRoles => "the root user assumes no role".to_owned(),
            RuleName::FederatedUserCannotAssumeRoles => {
                "credentials of GetFederationToken assume no role".to_owned()
            }
            RuleName::ConsoleLinkDuration => {
                "these credentials open the console only without SessionDuration".to_owned()
            }
            RuleName::WebIdentityTokenOutlivesSession => {
                "the token would outlive the session that asks for it".to_owned()
            }
            _ => "of a rule that this version does not word".to_owned(),
        },
        Reason::Error(class) => return other_error(class).to_owned(),
    };
    format!("AWS refuses this: {cause}.")
}

/// Which call is meant: named only where there are several.
struct Which(usize, usize);

impl std::fmt::Display for Which {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0, self.1) {
            (_, 1) => f.write_str("the call"),
            (0, _) => f.write_str("the first call"),
            (1, _) => f.write_str("the second call"),
            (2, _) => f.write_str("the third call"),
            (index, _) => write!(f, "call {}", index.saturating_add(1)),
        }
    }
}

pub(super) const fn other_error(class: ErrorClass) -> &'static str {
    match class {
        ErrorClass::MalformedRequest => "AWS could not read the request; no duration was judged.",
        ErrorClass::ExpiredCredentials => {
            "The credentials that signed the call had ended; its duration was not the matter."
        }
        ErrorClass::InvalidCredentials => {
            "AWS does not know the credentials that signed the call; its duration was not the matter."
        }
        ErrorClass::SignInExpired => "The sign-in behind the credentials has ended.",
        ErrorClass::ClockSkew => "The clock of the machine that signed is off.",
        ErrorClass::IdentityTokenRejected => {
            "AWS did not accept the identity token; no duration was judged."
        }
        ErrorClass::RefusedByIdentityProvider => {
            "The identity provider refused; no duration was judged."
        }
        ErrorClass::MfaFailed => "The MFA code or device was not accepted.",
        ErrorClass::AccessDenied => {
            "Access is denied by a trust policy or permissions; the duration was not the matter."
        }
        ErrorClass::SessionTokenTooLarge => {
            "Session policies and tags do not fit into the token; the duration was not the matter."
        }
    }
}

fn depends(hop: &Hop, found: &HopJudgement) -> String {
    let may = |rule| {
        found.findings.iter().any(|finding| {
            finding.reason == Reason::Rule(rule) && finding.effect == Effect::MayRefuse
        })
    };
    let may_refuse = found
        .findings
        .iter()
        .any(|finding| finding.effect == Effect::MayRefuse);
    let asked = Asked(hop.ask);
    let role = RoleWords(Some(hop));
    let on = if hop.ask == Ask::Unknown {
        "how much was asked".to_owned()
    } else if may(RuleName::RoleChaining) && may(RuleName::RoleMaximum) {
        format!(
            "two things that are not known: whether temporary credentials sign the call (then one \
             hour is the most), and whether {role} allows {asked}"
        )
    } else if may(RuleName::RoleChaining) {
        "what signs the call: with long-term keys it is granted, with temporary credentials one \
         hour is the most"
            .to_owned()
    } else if may(RuleName::RoleMaximum) {
        format!("the maximum of {role}: it is granted only if that is at least {asked}")
    } else if hop.operation == Operation::SwitchRole {
        format!("what is not known: the maximum of {role}, and what is left of the console session")
    } else if hop.operation == Operation::ConsoleLink && hop.ask == Ask::Nothing && !may_refuse {
        "how long the credentials last that open the console: its session ends with them".to_owned()
    } else {
        "what signs the call, and for how long that lasts".to_owned()
    };
    format!("It depends on {on}.")
}

fn shortened(hop: &Hop, found: &HopJudgement) -> String {
    let lasts = found.effective().unwrap_or_default();
    let because = found
        .findings
        .iter()
        .rfind(|finding| finding.effect == Effect::Shortens)
        .map_or("", |finding| match finding.reason {
            Reason::Rule(RuleName::RoleChaining) => {
                ", because switching from a federated session is role chaining"
            }
            Reason::Rule(RuleName::RootSessionMaximum) => {
                ", because the root user’s sessions end then"
            }
            Reason::Rule(RuleName::SamlAssertionEnd) => ", because the SAML assertion ends then",
            Reason::Rule(RuleName::ConsoleSessionLeft) => {
                ", because no more is left of the console session"
            }
            _ => "",
        });
    match hop.ask {
        Ask::For(asked) => format!(
            "Granted, but shortened from {} to {}{because}.",
            InWords(asked),
            InWords(lasts)
        ),
        Ask::Nothing | Ask::Unknown => {
            format!("Granted, but shortened to {}{because}.", InWords(lasts))
        }
    }
}

fn granted(scenario: &Scenario, judgement: &Judgement) -> String {
    let Some(last) = judgement.hops.last() else {
        return source_alone(scenario, judgement);
    };
    let note = match (last.chained(), last.call.ask) {
        (Some(true), Ask::Nothing) => ", the default, which is also the most for a chained call",
        (Some(true), _) => "; the call is chained, so one hour is the most",
        (_, Ask::Nothing) if last.call.operation != Operation::SwitchRole => ", the default",
        _ => "",
    };
    match last.effective() {
        Some(lasts) => format!("Granted for {}{note}.", InWords(lasts)),
        None => "Granted; for how long is not known.".to_owned(),
    }
}

fn source_alone(scenario: &Scenario, judgement: &Judgement) -> String {
    let facts = scenario.source.kind().facts();
    let usual = match facts.life {
        Life::Endless => {
            return "Long-term keys have no end; add a call to see how long its session lasts."
                .to_owned();
        }
        Life::NoSession => {
            return "An assertion or token is no session yet; add the call that exchanges it."
                .to_owned();
        }
        Life::Perhaps(_) => {
            return "Nothing is known of the caller yet; add a call, or choose who makes it."
                .to_owned();
        }
        Life::Lasts(usual) => usual,
    };
    if let RenewedBy::SignIn(Some(until)) = facts.renewed_by {
        return format!(
            "The credentials last {} and are renewed for up to {}.",
            InWords(usual.most),
            InWords(until)
        );
    }
    let stated = scenario.source.session.is_some();
    let renewed = match (facts.renewed_by, facts.sized_by) {
        (RenewedBy::Service, _) => ", and the service renews it in time",
        (_, SizedBy::PermissionSet) if !stated => {
            ", unless the permission set was given another length"
        }
        _ => "",
    };
    if scenario.source.ask != Ask::Nothing {
        let lasts = judgement.source.effective.map_or_else(
            || "as long as its source decides".to_owned(),
            |lasts| format!("{}{renewed}", InWords(lasts)),
        );
        return format!(
            "The request for {} is never sent: the session lasts {lasts}.",
            Asked(scenario.source.ask)
        );
    }
    match judgement.source.effective {
        Some(lasts) => format!("The session lasts {}{renewed}.", InWords(lasts)),
        None if renewed.is_empty() => "How long the session lasts is not known.".to_owned(),
        None => "The service sets the length of the session and renews it in time.".to_owned(),
    }
}
