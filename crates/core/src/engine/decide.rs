//! The decision alone, for callers who ask about many scenarios.

use super::evaluate::evaluate;
use super::obtainable::obtainable_maximum;
use crate::judgement::{Effect, HopJudgement, Verdict};
use crate::model::{Reason, Scenario, Seconds};
use serde::Serialize;

/// What becomes of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// What becomes of the whole.
    pub verdict: Verdict,
    /// The rule or error that refuses, may refuse or shortens the call that decides; none where
    /// nothing does. Where an unknown decides which of two errors AWS shows, it is the certain one.
    pub rule: Option<Reason>,
    /// The most seconds that any request could get, unknowns at their best; none where no request
    /// helps, where there is no end, or where the length cannot be told.
    pub longest: Option<Seconds>,
}

/// What becomes of a scenario, and nothing beside it: many times faster than the whole report.
///
/// ```
/// use session_advisor_core::{engine, notation};
///
/// let chain = notation::read("v1~oidc~assume-role-with-web-identity~assume-role.ask-2h").unwrap();
/// let decision = engine::decide(&chain);
/// assert_eq!(decision.rule.unwrap().name(), "role-chaining");
/// assert_eq!(decision.longest.unwrap().get(), 3600);
/// ```
#[must_use]
pub fn decide(scenario: &Scenario) -> Decision {
    let judgement = evaluate(scenario);
    let decides = judgement
        .hops
        .iter()
        .find(|hop| hop.verdict == judgement.verdict);
    Decision {
        verdict: judgement.verdict,
        rule: decides.and_then(deciding_rule),
        longest: obtainable_maximum(scenario, &judgement),
    }
}

/// Why a call is not simply granted.
fn deciding_rule(hop: &HopJudgement) -> Option<Reason> {
    match hop.verdict {
        Verdict::Refused => hop.first_error.or_else(|| first(hop, Effect::Refuses)),
        Verdict::Shortened => hop
            .limits
            .iter()
            .find(|limit| limit.binds)
            .map(|limit| Reason::Rule(limit.rule)),
        Verdict::Depends => first(hop, Effect::MayRefuse),
        Verdict::Accepted | Verdict::NotReached => None,
    }
}

fn first(hop: &HopJudgement, effect: Effect) -> Option<Reason> {
    let mut findings = hop.findings.iter();
    findings
        .find(|finding| finding.effect == effect)
        .map(|finding| finding.reason)
}
