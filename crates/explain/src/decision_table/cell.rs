//! One answer of the table.

use crate::outcomes;
use session_advisor_core::engine;
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::judgement::{Effect, HopJudgement, Verdict};
use session_advisor_core::model::{Ask, Reason, Scenario, Seconds};
use session_advisor_core::notation;

/// What becomes of the last call of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The scenario in the notation.
    pub scenario: String,
    /// What becomes of the call.
    pub verdict: Verdict,
    /// The first rule that decides: it refuses, it may refuse, or it is why no request gets more.
    pub reason: Option<Reason>,
    /// How long the session lasts; none where it is refused or cannot be told.
    pub effective: Option<Seconds>,
    /// The most seconds that any request could get.
    pub longest: Option<Seconds>,
    /// All of it in a few words.
    pub says: String,
}

impl Cell {
    /// Asks the engine about the last call of that scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let judgement = engine::evaluate(scenario);
        let longest = engine::obtainable_maximum(scenario, &judgement);
        let last = judgement.hops.last();
        let verdict = last.map_or(judgement.verdict, |hop| hop.verdict);
        let effective = last.and_then(HopJudgement::effective);
        let reason = last.and_then(decides).or_else(|| match verdict {
            Verdict::Accepted => ends_what_is_asked(scenario),
            // Its length is that of the source, which nobody knows.
            _ => judgement.source.findings.first().map(|it| it.reason),
        });
        Self {
            says: words(verdict, effective, longest, reason),
            scenario: notation::write(scenario),
            verdict,
            reason,
            effective,
            longest,
        }
    }
}

/// What refuses the call or may, else what makes it shorter or may.
fn decides(hop: &HopJudgement) -> Option<Reason> {
    let perhaps = || {
        let mut findings = hop.findings.iter();
        findings
            .find(|finding| matches!(finding.effect, Effect::Refuses | Effect::MayRefuse))
            .map(|finding| finding.reason)
    };
    let binding = || hop.limits.iter().find(|limit| limit.binds);
    match hop.verdict {
        Verdict::Refused => hop.first_error.or_else(perhaps),
        Verdict::Depends => perhaps().or_else(|| {
            let mut limits = hop.limits.iter();
            let open = limits.find(|limit| limit.seconds().is_none());
            open.map(|limit| Reason::Rule(limit.rule))
        }),
        Verdict::Shortened => binding().map(|limit| Reason::Rule(limit.rule)),
        Verdict::Accepted | Verdict::NotReached => None,
    }
}

/// What stands in the way of the most that the call ever takes.
fn ends_what_is_asked(scenario: &Scenario) -> Option<Reason> {
    let mut asking = scenario.clone();
    let last = asking.hops.last_mut()?;
    last.ask = Ask::For(request_range(last.operation)?.maximum);
    decides(engine::evaluate(&asking).hops.last()?)
}

fn words(
    verdict: Verdict,
    effective: Option<Seconds>,
    longest: Option<Seconds>,
    reason: Option<Reason>,
) -> String {
    let outcome = outcomes::outcome(verdict, None, effective);
    match (verdict, effective) {
        (Verdict::Accepted, Some(_)) if effective == longest && reason.is_some() => {
            format!("{outcome}, never longer")
        }
        (Verdict::Accepted, Some(_)) => outcomes::outcome_and_longest(&outcome, effective, longest),
        _ => outcome,
    }
}
