//! One call: what the rules say of it, and what follows.

use super::judgement::{Effect, Finding, Findings, HopJudgement, Limit, Limits, Verdict};
use super::observe;
use crate::facts::limits::request_range;
use crate::model::{Ask, Observed, Operation, Reason, RuleName, Seconds, Span};
use crate::rules::call::Call;
use crate::rules::{self, Applies, Over, RULES, Ruling, Says, check_order, contradiction};

/// A reason to refuse, with how sure it is that it applies.
#[derive(Debug, Clone, Copy)]
struct Refusal {
    reason: Reason,
    applies: Applies,
    ruling: Ruling,
}

type Refusals = arrayvec::ArrayVec<Refusal, 24>;
type Notes = arrayvec::ArrayVec<(RuleName, Ruling), 24>;

/// What becomes of that call, of which that answer was seen.
pub(super) fn judge(call: Call, observed: Option<Observed>) -> HopJudgement {
    let (call, mut contradicts) = match observed {
        Some(observed) => observe::learn(call, observed),
        None => (call, false),
    };
    let (mut limits, mut refusals, notes) = ask_rules(&call);
    match observed {
        None => {}
        Some(Observed::Accepted) => {
            contradicts |= follow_acceptance(&call, &mut limits, &mut refusals);
        }
        Some(Observed::Refused(reason)) => {
            contradicts |= follow_refusal(&call, reason, &mut refusals);
        }
    }
    mark_binding(&mut limits);

    let refused = refusals
        .iter()
        .any(|refusal| refusal.applies == Applies::Certainly);
    let lasts = if refused {
        None
    } else {
        Some(granted(&call, &limits))
    };
    let verdict = match lasts {
        None => Verdict::Refused,
        Some(lasts) => granted_verdict(&call, lasts, !refusals.is_empty(), observed),
    };
    let first_error = match observed {
        Some(Observed::Refused(reason)) => Some(reason),
        _ => first_error(&refusals),
    };
    HopJudgement {
        call,
        verdict,
        lasts,
        first_error,
        refuses_next: first_error.and_then(|first| refuses_next(first, &call, &limits, &refusals)),
        findings: findings(&call, &limits, &refusals, &notes, lasts, contradicts),
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
        limits: Limits::new(),
        findings: Findings::new(),
    }
}

fn ask_rules(call: &Call) -> (Limits, Refusals, Notes) {
    let mut limits = Limits::new();
    let mut refusals = Refusals::new();
    let mut notes = Notes::new();
    for rule in RULES {
        let Some(ruling) = (rule.on_call)(call) else {
            continue;
        };
        let refusing = match ruling.says {
            Says::Refuses(applies) => Some(applies),
            Says::Limit { at, over, applies } => {
                let limit = Limit {
                    rule: rule.name,
                    at,
                    over,
                    applies,
                    binds: false,
                };
                // No call is looked at by more bounds than there is room for; see the laws.
                let _ = limits.try_push(limit);
                exceeded(call.wanted, &limit)
            }
            Says::Informs => {
                let _ = notes.try_push((rule.name, ruling));
                None
            }
        };
        if let Some(applies) = refusing {
            let _ = refusals.try_push(Refusal {
                reason: Reason::Rule(rule.name),
                applies,
                ruling,
            });
        }
    }
    (limits, refusals, notes)
}

/// Whether a bound refuses what is wanted.
fn exceeded(wanted: Span, limit: &Limit) -> Option<Applies> {
    if limit.over != Over::Refuses || wanted.most <= limit.at.least {
        None
    } else if wanted.least > limit.at.most {
        Some(limit.applies)
    } else {
        Some(Applies::Perhaps)
    }
}

/// AWS granted the call: whatever would have refused it is out, and so is a bound it went beyond.
fn follow_acceptance(call: &Call, limits: &mut Limits, refusals: &mut Refusals) -> bool {
    let contradicts = refusals
        .iter()
        .any(|refusal| refusal.applies == Applies::Certainly);
    refusals.clear();
    limits.retain(|limit| exceeded(call.wanted, limit) != Some(Applies::Certainly));
    contradicts
}

/// AWS refused the call for that reason: whatever it checks before did not refuse.
fn follow_refusal(call: &Call, reason: Reason, refusals: &mut Refusals) -> bool {
    let order = check_order(reason);
    let earlier = |refusal: &Refusal| check_order(refusal.reason) < order;
    let mut contradicts = refusals
        .iter()
        .any(|refusal| earlier(refusal) && refusal.applies == Applies::Certainly);
    refusals.retain(|refusal| !earlier(refusal));
    match refusals.first_mut() {
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
            let _ = refusals.try_insert(0, refusal);
        }
    }
    contradicts
}

/// The smallest known bound binds, if no unknown one can be as small; of equals the first.
fn mark_binding(limits: &mut Limits) {
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
fn granted(call: &Call, limits: &Limits) -> Span {
    let start = match call.operation {
        Operation::SwitchRole => call.role_maximum,
        _ => call.wanted,
    };
    limits
        .iter()
        .filter(|limit| limit.over != Over::Refuses)
        .fold(start, |lasts, limit| match limit.applies {
            Applies::Certainly => lasts.cut(limit.at),
            Applies::Perhaps => lasts.perhaps_cut(limit.at),
        })
}

fn granted_verdict(
    call: &Call,
    lasts: Span,
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

fn first_error(refusals: &Refusals) -> Option<Reason> {
    let certain = refusals
        .iter()
        .any(|refusal| refusal.applies == Applies::Certainly);
    refusals
        .first()
        .filter(|first| certain && first.applies == Applies::Certainly)
        .map(|first| first.reason)
}

/// What still refuses for certain once the first reason is mended in the smallest way.
fn refuses_next(
    first: Reason,
    call: &Call,
    limits: &Limits,
    refusals: &Refusals,
) -> Option<Reason> {
    let range = request_range(call.operation);
    // A request moved into the range asks for its nearest end.
    let mended = match (first, range) {
        (Reason::Rule(RuleName::AboveMaximum), Some(range)) => Span::exactly(range.maximum),
        (Reason::Rule(RuleName::BelowMinimum), Some(range)) => Span::exactly(range.minimum),
        _ => call.wanted,
    };
    refusals
        .iter()
        .filter(|refusal| refusal.reason != first && refusal.applies == Applies::Certainly)
        .filter(|refusal| check_order(refusal.reason) >= check_order(first))
        .find(|refusal| {
            limits
                .iter()
                .find(|limit| Reason::Rule(limit.rule) == refusal.reason)
                .is_none_or(|limit| exceeded(mended, limit) == Some(Applies::Certainly))
        })
        .map(|refusal| refusal.reason)
}

fn findings(
    call: &Call,
    limits: &Limits,
    refusals: &Refusals,
    notes: &Notes,
    lasts: Option<Span>,
    contradicts: bool,
) -> Findings {
    let mut findings: Findings = refusals
        .iter()
        .map(|refusal| {
            let effect = match refusal.applies {
                Applies::Certainly => Effect::Refuses,
                Applies::Perhaps => Effect::MayRefuse,
            };
            Finding::new(refusal.reason, effect, &refusal.ruling)
        })
        .collect();
    let mut say = |rule, effect, ruling: &Ruling| {
        let _ = findings.try_push(Finding::new(Reason::Rule(rule), effect, ruling));
    };
    if let Some(lasts) = lasts {
        for limit in limits {
            let effect = match limit.over {
                Over::Refuses => continue,
                Over::Sets => Effect::Sets,
                Over::Shortens => Effect::Shortens,
            };
            // A bound that is longer than what else decides has nothing to say.
            if effect == Effect::Shortens && limit.at.least >= unshortened(call).most {
                continue;
            }
            if effect == Effect::Shortens && limit.at.least > lasts.most {
                continue;
            }
            let ruling = RULES
                .iter()
                .find(|rule| rule.name == limit.rule)
                .and_then(|rule| (rule.on_call)(call));
            if let Some(ruling) = ruling {
                say(limit.rule, effect, &ruling);
            }
        }
    }
    for (rule, ruling) in notes {
        // Of a refused call the default says nothing, and a contradiction is said once.
        let says_nothing = *rule == RuleName::DefaultDuration && lasts.is_none();
        if !says_nothing && *rule != RuleName::Contradiction {
            say(*rule, Effect::Informs, ruling);
        }
    }
    if contradicts
        || notes
            .iter()
            .any(|(rule, _)| *rule == RuleName::Contradiction)
    {
        say(
            RuleName::Contradiction,
            Effect::Informs,
            &contradiction::FOUND,
        );
    }
    findings
}

/// How long the session would be if nothing shortened it.
fn unshortened(call: &Call) -> Span {
    match call.operation {
        Operation::SwitchRole => call.role_maximum,
        _ => call.wanted,
    }
}
