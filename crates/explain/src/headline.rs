//! The one sentence that says it.

use session_advisor_core::facts::identities::{Life, RenewedBy, SizedBy};
use session_advisor_core::judgement::{Effect, HopJudgement, Judgement, Verdict};
use session_advisor_core::model::{Ask, Hop, Operation, Reason, RuleName, Scenario, Seconds};
use session_advisor_core::rules::{self, role_chaining};
use session_advisor_core::words::{Asked, InWords, Subject};

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
        (Verdict::Refused, Some((index, _, found))) => {
            refused(&Subject::hop(scenario, judgement, index, found), found)
        }
        (Verdict::Depends, Some((index, hop, found))) => {
            depends(&Subject::hop(scenario, judgement, index, found), hop, found)
        }
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

fn refused(subject: &Subject<'_>, found: &HopJudgement) -> String {
    match found.first_error {
        // Chained with an unknown maximum: either message may come first, and both mean the same.
        None => role_chaining::an_hour_is_the_most(subject).into_owned(),
        Some(Reason::Rule(rule)) => rules::headline(rule, subject).into_owned(),
        Some(Reason::Error(class)) => rules::error_headline(class).to_owned(),
    }
}

fn depends(subject: &Subject<'_>, hop: &Hop, found: &HopJudgement) -> String {
    let may_refuse = || {
        let findings = found.findings.iter();
        findings.filter(|finding| finding.effect == Effect::MayRefuse)
    };
    let may = |rule| may_refuse().any(|finding| finding.reason == Reason::Rule(rule));
    let in_its_words = || {
        may_refuse()
            .filter_map(|finding| finding.reason.rule())
            .find_map(|rule| rules::depends_on(rule, subject))
    };
    let on = if hop.ask == Ask::Unknown {
        "how much was asked".to_owned()
    } else if may(RuleName::RoleChaining) && may(RuleName::RoleMaximum) {
        format!(
            "two things that are not known: whether temporary credentials sign the call (then one \
             hour is the most), and whether {} allows {}",
            subject.role(),
            subject.asked()
        )
    } else if let Some(words) = in_its_words() {
        words.into_owned()
    } else if hop.operation == Operation::SwitchRole {
        format!(
            "what is not known: the maximum of {}, and what is left of the console session",
            subject.role()
        )
    } else if hop.operation == Operation::ConsoleLink
        && hop.ask == Ask::Nothing
        && may_refuse().next().is_none()
    {
        "how long the credentials last that open the console: its session ends with them".to_owned()
    } else {
        "what signs the call, and for how long that lasts".to_owned()
    };
    format!("It depends on {on}.")
}

fn shortened(hop: &Hop, found: &HopJudgement) -> String {
    let lasts = found.effective().unwrap_or_default();
    let shortens = found
        .findings
        .iter()
        .rfind(|finding| finding.effect == Effect::Shortens);
    let because = shortens
        .and_then(|finding| finding.reason.rule())
        .and_then(rules::because)
        .map_or_else(String::new, |because| format!(", because {because}"));
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
