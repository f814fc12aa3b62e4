//! What AWS or a client was seen to answer, laid over the chains.

use super::candidate::Candidate;
use super::learnt::{self, identity_of, same_role};
use super::words;
use crate::collections::sort::sorted_by_start;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::call_chain::{CallChain, Run, Step};
use crate::evidence::found::Found;
use crate::evidence::label::Label;
use crate::evidence::note::Note;
use crate::evidence::sighting::{Caller, ErrorSighting, LogFact};
use crate::evidence::span::Span;
use session_advisor_core::facts::identities::{Holds, Life};
use session_advisor_core::facts::limits;
use session_advisor_core::model::{
    Ask, Identity, Observed, Operation, Reason, RuleName, Source, SourceKind,
};
use session_advisor_core::rules::{self, Implied};

/// What became of the errors.
#[derive(Debug, Default)]
pub(super) struct Applied {
    /// The candidate that they are about.
    pub(super) chosen: Option<usize>,
    /// Which hop of it each error is about.
    pub(super) hops: Vec<(Span, usize)>,
}

/// Lays the errors over the candidates that they fit best; makes one where there is none.
pub(super) fn apply(
    candidates: &mut Vec<Candidate>,
    found: &Found,
    notes: &mut Vec<Note>,
) -> Applied {
    let errors: Vec<&ErrorSighting> = found
        .errors
        .iter()
        .filter(|seen| is_of_a_hop(seen))
        .collect();
    // A duration is what this is about; among such errors the last one is where things stand.
    let errors = sorted_by_start(errors, |seen| {
        usize::from(matches!(seen.reason, Some(Reason::Rule(_))))
    });
    if candidates.is_empty() && (!errors.is_empty() || reports_a_call(found)) {
        candidates.push(from_texts(&errors, found));
    }
    if errors.is_empty() || candidates.iter().any(|it| it.scenario.is_some()) {
        return Applied::default();
    }

    let mut scores = Vec::new();
    for candidate in candidates.iter() {
        let score: u32 = errors.iter().map(|seen| fit(candidate, seen)).sum();
        scores.push(score);
    }
    let best = scores.iter().copied().max().unwrap_or_default();
    let mut chosen = None;
    let mut several = false;
    let mut hops = Vec::new();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        if scores.get(index) != Some(&best) {
            continue;
        }
        several = chosen.is_some();
        for seen in &errors {
            let hop = lay_over(&mut candidate.run.chain, seen, notes);
            if !several {
                hops.push((seen.place.clone(), hop));
            }
        }
        chosen = chosen.or(Some(index));
    }
    if let Some(seen) = errors.first().filter(|_| several) {
        notes.push(words::several_fit(&seen.place));
    }
    notes.dedup_by(|later, note| later.place == note.place);
    Applied { chosen, hops }
}

/// Whether the error answers a call that a scenario can hold. An error of another call, or one that
/// is not about durations and names no call, proves its class alone.
fn is_of_a_hop(seen: &ErrorSighting) -> bool {
    match seen.reason {
        None => false,
        Some(Reason::Rule(_)) => seen.other_operation.is_none(),
        Some(Reason::Error(_)) => seen.operation.is_some(),
    }
}

fn reports_a_call(found: &Found) -> bool {
    found
        .log_facts
        .iter()
        .any(|logged| matches!(logged, LogFact::Calls(_) | LogFact::Asks(_)))
}

/// A chain of what errors and logs tell alone.
fn from_texts(errors: &[&ErrorSighting], found: &Found) -> Candidate {
    let logged_call = found.log_facts.iter().find_map(|logged| match logged {
        LogFact::Calls(operation) => Some(*operation),
        _ => None,
    });
    let operation = errors
        .iter()
        .find_map(|seen| seen.operation)
        .or_else(|| errors.iter().find_map(|seen| operation_of(seen.reason)))
        .or(logged_call);
    let operation = match (operation, logged_call) {
        // The words of a refusal that several calls share; the log names the one.
        (Some(Operation::AssumeRole), Some(logged))
            if errors.iter().all(|it| it.operation.is_none()) =>
        {
            logged
        }
        (Some(operation), _) => operation,
        (None, _) => Operation::AssumeRole,
    };
    let mut chain = CallChain::from(Source::new(identity_for(operation)));
    let mut step = Step::new(operation);
    if errors.is_empty() && logged_call.is_some() {
        step.hop.observed = Some(Observed::Accepted);
    }
    chain.steps.push(step);
    for logged in &found.log_facts {
        learnt::log(&mut chain, logged);
    }
    Candidate::of(Run::of(Label::Paste, None, chain))
}

/// The call that an error without a name for it is about.
fn operation_of(reason: Option<Reason>) -> Option<Operation> {
    implied(reason).map(|implied| implied.operation)
}

/// What an error implies by its rule; `None` for errors that are not about durations.
fn implied(reason: Option<Reason>) -> Option<Implied> {
    reason.and_then(Reason::rule).and_then(rules::implied)
}

/// Who makes a call of which nothing else is known.
pub(super) fn identity_for(operation: Operation) -> Identity {
    let exchanges = |kind: &&SourceKind| {
        let facts = kind.facts();
        facts.holds == Holds::Assertion && facts.first_call == operation
    };
    let kind = SourceKind::ALL.iter().find(exchanges);
    Identity::of(kind.copied().unwrap_or(SourceKind::Unknown))
}

/// How well an error fits a candidate.
fn fit(candidate: &Candidate, seen: &ErrorSighting) -> u32 {
    let Some(index) = step_of(&candidate.run.chain, seen) else {
        return 0;
    };
    let Some(step) = candidate.run.chain.steps.get(index) else {
        return 0;
    };
    let role_name = |arn: &Option<Arn>| arn.as_ref().and_then(Arn::role_name).map(str::to_owned);
    let same_name = seen.role.is_some() && role_name(&seen.role) == role_name(&step.role);
    let before = candidate.run.place.as_ref().is_some_and(|place| {
        matches!(candidate.run.label, Label::Command(_) | Label::Step { .. })
            && place.end <= seen.place.start
    });
    let asks = step
        .hop
        .ask
        .seconds()
        .is_some_and(|asked| needs_a_request(seen) && asked > limits::ROLE_CHAINING_MAXIMUM);
    1 + 8 * u32::from(same_name) + 4 * u32::from(asks) + 2 * u32::from(before)
}

/// The call of a chain that an error answers: the last one that it can be about.
fn step_of(chain: &CallChain, seen: &ErrorSighting) -> Option<usize> {
    let wanted = seen.operation;
    chain.steps.iter().rposition(|step| {
        let operation = step.hop.operation;
        let fits = match (wanted, operation_of(seen.reason)) {
            (Some(wanted), _) => wanted == operation,
            (None, Some(Operation::AssumeRole)) => operation.returns_role_session(),
            (None, Some(implied)) => implied == operation,
            (None, None) => true,
        };
        fits && same_role(step, seen.role.as_ref())
    })
}

/// Lays one error over a chain, and says which hop it is about.
fn lay_over(chain: &mut CallChain, seen: &ErrorSighting, notes: &mut Vec<Note>) -> usize {
    let refused_by_client =
        seen.of_client_about_length || seen.reason == Some(Reason::Rule(RuleName::RefusedByClient));
    if let Some(stop) = chain.stop.take() {
        if refused_by_client || stop.instead_of.is_none() {
            chain.stop = Some(stop);
            return chain.steps.len();
        }
        // AWS answered, so the client did not stop.
        notes.push(words::answered_anyway(&seen.place));
        chain.steps.extend(stop.instead_of);
    }
    let index = step_of(chain, seen).unwrap_or_else(|| {
        let operation = seen
            .operation
            .or_else(|| operation_of(seen.reason))
            .unwrap_or(Operation::AssumeRole);
        if chain.steps.is_empty() && chain.source.identity == Identity::Unknown {
            chain.source.identity = identity_for(operation);
        }
        chain.steps.push(Step::new(operation));
        chain.steps.len().saturating_sub(1)
    });
    called_by(chain, index, seen, notes);
    let Some(step) = chain.steps.get_mut(index) else {
        return index;
    };
    step.hop.observed = seen.reason.map(Observed::Refused);
    if step.role.is_none() {
        step.role.clone_from(&seen.role);
    }
    if step.hop.ask == Ask::Nothing {
        if let Some(asked) = seen.asked {
            step.hop.ask = Ask::For(asked);
        } else if needs_a_request(seen) && step.asked_text.is_none() {
            step.hop.ask = Ask::Unknown;
        }
    }
    index
}

/// Whether something must have been asked for this to be the answer.
fn needs_a_request(seen: &ErrorSighting) -> bool {
    seen.of_client_about_length || implied(seen.reason).is_some_and(|implied| implied.asked)
}

/// What the error says about who made the call.
fn called_by(chain: &mut CallChain, index: usize, seen: &ErrorSighting, notes: &mut Vec<Note>) {
    let first_signed = chain
        .steps
        .iter()
        .position(|step| !step.hop.operation.is_unsigned());
    // Behind another call the credentials are that call's.
    if first_signed != Some(index) || index > 0 {
        return;
    }
    let proved = match &seen.caller {
        Caller::Principal(arn) => identity_of(arn),
        Caller::Temporary => Some(Identity::TemporaryCredentials),
        Caller::Unsaid => implied(seen.reason)
            .and_then(|implied| implied.caller)
            .map(Identity::of),
    };
    if let Caller::Principal(arn) = &seen.caller {
        if let Principal::FederatedUser(_) = arn.principal
            && chain.source.identity == Identity::Unknown
        {
            chain.source.identity = Identity::IamUser;
            chain
                .steps
                .insert(0, Step::new(Operation::GetFederationToken));
            return;
        }
        if chain.source_account.is_none() {
            chain.source_account = Some(arn.account.clone());
        }
    }
    let Some(proved) = proved else { return };
    let own = chain.source.kind().facts();
    let is_named = matches!(seen.caller, Caller::Principal(_));
    if own.holds == Holds::Unknown {
        chain.source.identity = proved;
    } else if own.life == Life::Endless && is_named && chain.source.identity != proved {
        notes.push(words::another_caller(&seen.place));
        chain.source.identity = proved;
    }
}
