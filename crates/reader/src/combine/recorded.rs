//! What CloudTrail recorded, beside the rest of a paste.

use super::candidate::Candidate;
use super::learnt::same_role;
use crate::evidence::note::Note;
use crate::readers::cloudtrail::{Call, may_leave_no_record};
use crate::reading::Label;
use crate::segment::Evidence;
use session_advisor_core::model::{Ask, Identity, Observed, Reason, RuleName};

/// Every recorded call as a chain of its own.
pub(super) fn candidates(calls: &mut Vec<Call>, found: &mut Vec<Candidate>) {
    for call in calls.drain(..) {
        let mut candidate = Candidate::of(call.run);
        candidate.proved = call.errors.iter().filter_map(|seen| seen.reason).collect();
        candidate.suspects = call.suspects;
        found.push(candidate);
    }
}

/// Lays the records over what else the paste is about. Those that fit nothing of it are about
/// something of their own.
pub(super) fn apply(candidates: &mut Vec<Candidate>, evidence: &mut Evidence) {
    let stands_alone =
        |it: &Candidate| it.scenario.is_some() || matches!(it.run.label, Label::Event { .. });
    if candidates.is_empty() || candidates.iter().any(stands_alone) {
        return;
    }
    let mut fits_any = false;
    for call in &evidence.records.calls {
        let mut fits = false;
        for candidate in candidates.iter_mut() {
            fits |= lay_over(candidate, call);
        }
        if fits {
            evidence.texts.errors.extend(call.errors.iter().cloned());
        }
        fits_any |= fits;
    }
    if !fits_any {
        self::candidates(&mut evidence.records.calls, candidates);
    }
}

/// False where the chain holds no such call.
fn lay_over(candidate: &mut Candidate, call: &Call) -> bool {
    let chain = &mut candidate.run.chain;
    let its = &call.run.chain;
    let Some(recorded) = its.steps.last().or(its.own_call.as_ref()) else {
        return false;
    };
    let mut steps = chain.steps.iter_mut();
    let Some(index) = steps.position(|step| {
        step.hop.operation == recorded.hop.operation && same_role(step, recorded.role.as_ref())
    }) else {
        return false;
    };
    if index == 0 && chain.source.identity == Identity::Unknown && its.steps.len() == 1 {
        chain.source.identity = its.source.identity;
        chain.source_account.clone_from(&its.source_account);
    }
    if let Some(step) = chain.steps.get_mut(index) {
        if step.hop.ask == Ask::Nothing && step.asked_text.is_none() {
            step.hop.ask = recorded.hop.ask;
        }
        if step.role.is_none() {
            step.role.clone_from(&recorded.role);
        }
        if step.hop.observed.is_none() && recorded.hop.observed == Some(Observed::Accepted) {
            step.hop.observed = Some(Observed::Accepted);
        }
    }
    true
}

/// An error that may have left no record, where there are records of nothing but success.
pub(super) fn may_be_missing(evidence: &Evidence) -> Option<Note> {
    let calls = &evidence.records.calls;
    if calls.is_empty() || calls.iter().any(|call| !call.errors.is_empty()) {
        return None;
    }
    let about_duration = evidence.texts.errors.iter().find(|seen| {
        matches!(
            seen.reason,
            Some(Reason::Rule(
                RuleName::RoleChaining
                    | RuleName::RoleMaximum
                    | RuleName::BelowMinimum
                    | RuleName::AboveMaximum
            ))
        )
    });
    about_duration.map(|seen| may_leave_no_record(&seen.place))
}
