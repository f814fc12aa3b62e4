//! A whole scenario.

use super::chain::{Chain, life_of};
use super::judge::{Answers, judge, not_reached};
use crate::facts::identities::{Life, RenewedBy};
use crate::judgement::{Effect, Finding, HopJudgement, Judgement, SourceJudgement, Verdict};
use crate::model::{Reason, RuleName, Scenario, Seconds, SecondsRange};
use crate::rules::{RULES, Says, session_ends_before_the_work};

/// What becomes of a scenario.
///
/// ```
/// use session_advisor_core::engine::evaluate;
/// use session_advisor_core::judgement::Verdict;
/// use session_advisor_core::notation;
///
/// let chain = notation::read("v1~iam-user~assume-role~assume-role.ask-2h").unwrap();
/// assert_eq!(evaluate(&chain).verdict, Verdict::Refused);
/// ```
#[must_use]
pub fn evaluate(scenario: &Scenario) -> Judgement {
    let mut chain = Chain::start(&scenario.source);
    let mut refused = false;
    let mut hops: Vec<HopJudgement> = Vec::with_capacity(scenario.hops.len());
    for hop in &scenario.hops {
        let call = chain.call(hop);
        // An answer that was seen proves that the call was made, whatever the hops before it say.
        let judged = if refused && hop.observed.is_none() {
            not_reached(call)
        } else {
            judge(call, hop.observed)
        };
        refused |= judged.verdict == Verdict::Refused;
        // After a refusal nothing new is held; what would have been is still told.
        chain = chain.after(&judged.call, judged.lasts.unwrap_or(judged.call.wanted));
        hops.push(judged);
    }
    let mut judgement = Judgement {
        verdict: worst(&hops),
        meets_need: None,
        source: judge_source(scenario),
        hops,
    };
    if let Some(need) = scenario.need {
        judgement.meets_need = meets(scenario, &judgement, need);
        note_too_short(&mut judgement);
    }
    judgement
}

fn worst(hops: &[HopJudgement]) -> Verdict {
    [Verdict::Refused, Verdict::Depends, Verdict::Shortened]
        .into_iter()
        .find(|verdict| hops.iter().any(|hop| hop.verdict == *verdict))
        .unwrap_or(Verdict::Accepted)
}

fn judge_source(scenario: &Scenario) -> SourceJudgement {
    let source = &scenario.source;
    let mut answers = Answers::default();
    let mut findings = Vec::new();
    for rule in RULES {
        let Some(ruling) = (rule.on_source)(source) else {
            continue;
        };
        // Nothing is asked of a source, so nothing that its rules say refuses.
        answers.add(rule.name, ruling, SecondsRange::ANY);
        let effect = match ruling.says {
            Says::Limit { .. } => Effect::Shortens,
            Says::Refuses(_) | Says::Informs => Effect::Informs,
        };
        findings.push(Finding::new(Reason::Rule(rule.name), effect, &ruling));
    }
    SourceJudgement {
        effective: life_of(source).and_then(SecondsRange::known),
        limits: answers.limits(),
        findings,
    }
}

fn meets(scenario: &Scenario, judgement: &Judgement, need: Seconds) -> Option<bool> {
    let lasts = match judgement.hops.last() {
        _ if judgement.verdict == Verdict::Refused => return Some(false),
        None => return source_meets(scenario, need),
        Some(last) => last.lasts?,
    };
    if lasts.most < need {
        Some(false)
    } else if lasts.least >= need && judgement.hops.iter().all(is_granted) {
        Some(true)
    } else {
        None
    }
}

fn is_granted(hop: &HopJudgement) -> bool {
    hop.findings
        .iter()
        .all(|finding| finding.effect != Effect::MayRefuse)
}

fn source_meets(scenario: &Scenario, need: Seconds) -> Option<bool> {
    let facts = scenario.source.kind().facts();
    match facts.life {
        Life::Endless => return Some(true),
        // No session yet, or none that is known.
        Life::NoSession | Life::Perhaps(_) => return None,
        Life::Lasts(_) => {}
    }
    match facts.renewed_by {
        RenewedBy::Service => Some(true),
        RenewedBy::SignIn(Some(until)) => Some(need <= until),
        RenewedBy::SignIn(None)
        | RenewedBy::NotNeeded
        | RenewedBy::Client
        | RenewedBy::Person
        | RenewedBy::Never
        | RenewedBy::Origin
        | RenewedBy::Unknown => {
            let life = life_of(&scenario.source)?;
            if life.most < need {
                Some(false)
            } else {
                (life.least >= need).then_some(true)
            }
        }
    }
}

/// Says it at the session that ends too early.
fn note_too_short(judgement: &mut Judgement) {
    if judgement.meets_need != Some(false) || judgement.verdict == Verdict::Refused {
        return;
    }
    let findings = match judgement.hops.last_mut() {
        Some(hop) => &mut hop.findings,
        None => &mut judgement.source.findings,
    };
    let reason = Reason::Rule(RuleName::SessionEndsBeforeTheWork);
    let ruling = &session_ends_before_the_work::ENDS_TOO_EARLY;
    findings.push(Finding::new(reason, Effect::Informs, ruling));
}
