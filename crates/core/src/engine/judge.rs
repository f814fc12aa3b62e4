//! One call: what the rules say of it, and what follows.

use super::observe;
use crate::facts::limits::request_range;
use crate::judgement::call::Call;
use crate::judgement::{Applies, Effect, Finding, HopJudgement, Limit, Over, Verdict};
use crate::model::{Ask, Observed, Operation, Reason, RuleName, Seconds, SecondsRange};
use crate::rules::{self, RULES, Ruling, Says, check_order, contradiction};

/// A reason to refuse, with how sure it is that it applies.
#[derive(Debug, Clone, Copy)]
struct Refusal {
    reason: Reason,
    applies: Applies,
    ruling: Ruling,
}

/// What the rules answer. None of them answers twice, and nothing of it is dropped.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// The bounds, each with what sets it.
    bounds: Vec<(Limit, Ruling)>,
    refusals: Vec<Refusal>,
    notes: Vec<(RuleName, Ruling)>,
}

impl Answers {
    /// Adds what a rule says of a request for that long. Rules are asked in check order.
    pub(super) fn add(&mut self, rule: RuleName, ruling: Ruling, wanted: SecondsRange) {
        let refusing = match ruling.says {
            Says::Refuses(applies) => Some(applies),
            Says::Limit { at, over, applies } => {
                let limit = Limit {
                    rule,
                    at,
                    over,
                    applies,
                    binds: false,
                };
                self.bounds.push((limit, ruling));
                exceeded(wanted, &limit)
            }
            Says::Informs => {
                self.notes.push((rule, ruling));
                None
            }
        };
        if let Some(applies) = refusing {
            self.refusals.push(Refusal {
                reason: Reason::Rule(rule),
                applies,
                ruling,
            });
        }
    }

    /// The bounds, the one that decides marked.
    pub(super) fn limits(&self) -> Vec<Limit> {
        let mut limits: Vec<Limit> = self.bounds.iter().map(|(limit, _)| *limit).collect();
        mark_binding(&mut limits);
        limits
    }

    fn refuses_for_certain(&self) -> bool {
        let mut refusals = self.refusals.iter();
        refusals.any(|refusal| refusal.applies == Applies::Certainly)
    }

    /// AWS granted the call: whatever would have refused it is out, and so is a bound it went
    /// beyond.
    fn follow_acceptance(&mut self, call: &Call) -> bool {
        let contradicts = self.refuses_for_certain();
        self.refusals.clear();
        self.bounds
            .retain(|(limit, _)| exceeded(call.wanted, limit) != Some(Applies::Certainly));
        contradicts
    }

    /// AWS refused the call for that reason: whatever it checks before did not refuse.
    fn follow_refusal(&mut self, call: &Call, reason: Reason) -> bool {
        let order = check_order(reason);
        let earlier = |refusal: &Refusal| check_order(refusal.reason) < order;
        let mut contradicts = self
            .refusals
            .iter()
            .any(|refusal| earlier(refusal) && refusal.applies == Applies::Certainly);
        self.refusals.retain(|refusal| !earlier(refusal));
        match self.refusals.first_mut() {
            Some(first) if first.reason == reason => first.applies = Applies::Certainly,
            _ => {
                let ruling = match reason {
                    Reason::Error(class) => rules::observed_error(class, call.operation),
                    Reason::Rule(RuleName::RefusedByClient) => rules::refused_by_client::OBSERVED,
                    Reason::Rule(_) => {
                        contradicts = true;
                        contradiction::FOUND
                    }
                };
                let refusal = Refusal {
                    reason,
                    applies: Applies::Certainly,
                    ruling,
                };
                self.refusals.insert(0, refusal);
            }
        }
        contradicts
    }

    /// What refuses first; none where nothing does, or where an unknown decides.
    fn first_error(&self) -> Option<Reason> {
        let first = self.refusals.first();
        first
            .filter(|first| first.applies == Applies::Certainly)
            .map(|first| first.reason)
    }
}

/// What becomes of that call, of which that answer was seen.
pub(super) fn judge(call: Call, observed: Option<Observed>) -> HopJudgement {
    let (call, mut contradicts) = match observed {
        Some(observed) => observe::learn(call, observed),
        None => (call, false),
    };
    let mut answers = Answers::default();
    for rule in RULES {
        if let Some(ruling) = (rule.on_call)(&call) {
            answers.add(rule.name, ruling, call.wanted);
        }
    }
    match observed {
        None => {}
        Some(Observed::Accepted) => contradicts |= answers.follow_acceptance(&call),
        Some(Observed::Refused(reason)) => contradicts |= answers.follow_refusal(&call, reason),
    }
    let limits = answers.limits();
    let lasts = (!answers.refuses_for_certain()).then(|| granted(&call, &limits));
    let verdict = match lasts {
        None => Verdict::Refused,
        Some(lasts) => granted_verdict(&call, lasts, !answers.refusals.is_empty(), observed),
    };
    let first_error = match observed {
        Some(Observed::Refused(reason)) => Some(reason),
        Some(Observed::Accepted) | None => answers.first_error(),
    };
    HopJudgement {
        call,
        verdict,
        lasts,
        first_error,
        refuses_next: first_error.and_then(|first| refuses_next(first, &call, &limits, &answers)),
        findings: findings(&call, &answers, lasts, contradicts),
        limits,
    }
}

/// A call that is never made, because one before it is refused.
pub(super) fn not_reached(call: Call) -> HopJudgement {
    HopJudgement {
        call,
        verdict: Verdict::NotReached,
        lasts: None,
        first_error: None,
        refuses_next: None,
        limits: Vec::new(),
        findings: Vec::new(),
    }
}

/// Whether a bound refuses what is wanted.
fn exceeded(wanted: SecondsRange, limit: &Limit) -> Option<Applies> {
    if limit.over != Over::Refuses || wanted.most <= limit.at.least {
        None
    } else if wanted.least > limit.at.most {
        Some(limit.applies)
    } else {
        Some(Applies::Perhaps)
    }
}

/// The smallest known bound binds, if no unknown one can be as small; of equals the first.
fn mark_binding(limits: &mut [Limit]) {
    let smallest = limits.iter().filter_map(Limit::seconds).min();
    let Some(smallest) = smallest else { return };
    let undercut = limits
        .iter()
        .any(|limit| limit.seconds().is_none() && limit.at.least <= smallest);
    if undercut {
        return;
    }
    if let Some(limit) = limits
        .iter_mut()
        .find(|limit| limit.seconds() == Some(smallest))
    {
        limit.binds = true;
    }
}

/// How long the session can last once nothing refuses it.
fn granted(call: &Call, limits: &[Limit]) -> SecondsRange {
    limits
        .iter()
        .filter(|limit| limit.over != Over::Refuses)
        .fold(unshortened(call), |lasts, limit| match limit.applies {
            Applies::Certainly => lasts.cut(limit.at),
            Applies::Perhaps => lasts.perhaps_cut(limit.at),
        })
}

/// How long the session would be if nothing shortened it.
fn unshortened(call: &Call) -> SecondsRange {
    match call.operation {
        Operation::SwitchRole => call.role_maximum,
        _ => call.wanted,
    }
}

fn granted_verdict(
    call: &Call,
    lasts: SecondsRange,
    may_be_refused: bool,
    observed: Option<Observed>,
) -> Verdict {
    let known = lasts.known();
    if may_be_refused || (known.is_none() && observed.is_none()) {
        return Verdict::Depends;
    }
    match (known, expected(call)) {
        (Some(lasts), Some(expected)) if lasts < expected => Verdict::Shortened,
        _ => Verdict::Accepted,
    }
}

/// What a session must last to count as not shortened.
fn expected(call: &Call) -> Option<Seconds> {
    match (call.ask, call.operation) {
        (Ask::For(asked), _) => Some(asked),
        (Ask::Nothing, Operation::SwitchRole) => Some(call.role_maximum.most),
        (Ask::Nothing, Operation::ConsoleLink) | (Ask::Unknown, _) => None,
        (Ask::Nothing, _) => call.wanted.known(),
    }
}

/// What still refuses for certain once the smallest change has removed the first reason.
fn refuses_next(first: Reason, call: &Call, limits: &[Limit], answers: &Answers) -> Option<Reason> {
    let range = request_range(call.operation);
    // A request moved into the range asks for its nearest end.
    let changed = match (first, range) {
        (Reason::Rule(RuleName::AboveMaximum), Some(range)) => SecondsRange::exactly(range.maximum),
        (Reason::Rule(RuleName::BelowMinimum), Some(range)) => SecondsRange::exactly(range.minimum),
        _ => call.wanted,
    };
    answers
        .refusals
        .iter()
        .filter(|refusal| refusal.reason != first && refusal.applies == Applies::Certainly)
        .filter(|refusal| check_order(refusal.reason) >= check_order(first))
        .find(|refusal| {
            limits
                .iter()
                .find(|limit| Reason::Rule(limit.rule) == refusal.reason)
                .is_none_or(|limit| exceeded(changed, limit) == Some(Applies::Certainly))
        })
        .map(|refusal| refusal.reason)
}

fn findings(
    call: &Call,
    answers: &Answers,
    lasts: Option<SecondsRange>,
    contradicts: bool,
) -> Vec<Finding> {
    let refuses = answers.refusals.iter().map(|refusal| {
        let effect = match refusal.applies {
            Applies::Certainly => Effect::Refuses,
            Applies::Perhaps => Effect::MayRefuse,
        };
        Finding::new(refusal.reason, effect, &refusal.ruling)
    });
    let mut findings: Vec<Finding> = refuses.collect();
    let mut say = |rule, effect, ruling: &Ruling| {
        findings.push(Finding::new(Reason::Rule(rule), effect, ruling));
    };
    if let Some(lasts) = lasts {
        for (limit, ruling) in &answers.bounds {
            match limit.over {
                Over::Refuses => {}
                Over::Sets => say(limit.rule, Effect::Sets, ruling),
                // A bound that is longer than what else decides has nothing to say.
                Over::Shortens
                    if limit.at.least >= unshortened(call).most || limit.at.least > lasts.most => {}
                Over::Shortens => say(limit.rule, Effect::Shortens, ruling),
            }
        }
    }
    let mut contradicts = contradicts;
    for (rule, ruling) in &answers.notes {
        match rule {
            // A contradiction is said once, at the end.
            RuleName::Contradiction => contradicts = true,
            // Of a refused call the default says nothing.
            RuleName::DefaultDuration if lasts.is_none() => {}
            _ => say(*rule, Effect::Informs, ruling),
        }
    }
    if contradicts {
        let found = &contradiction::FOUND;
        say(RuleName::Contradiction, Effect::Informs, found);
    }
    findings
}
