//! What CloudTrail recorded, beside the rest of a paste.

use super::candidate::Candidate;
use super::learnt::same_role;
use super::words::may_leave_no_record;
use crate::evidence::found::{Found, Recorded};
use crate::evidence::label::Label;
use crate::evidence::span::Span;
use session_advisor_core::model::{Ask, Identity, Observed, Reason, RuleName};

/// Every recorded call as a chain of its own.
pub(super) fn candidates(calls: &mut Vec<Recorded>, found: &mut Vec<Candidate>) {
    for call in calls.drain(..) {
        let mut candidate = Candidate::of(call.run);
        candidate.proved = call.errors.iter().filter_map(|seen| seen.reason).collect();
        candidate.suspects = call.suspects;
        found.push(candidate);
    }
}

/// Lays the records over what else the paste is about. Those that fit nothing of it are about
/// something of their own.
pub(super) fn apply(candidates: &mut Vec<Candidate>, all: &mut Found) {
    let stands_alone =
        |it: &Candidate| it.scenario.is_some() || matches!(it.run.label, Label::Event { .. });
    if candidates.is_empty() || candidates.iter().any(stands_alone) {
        return;
    }
    let mut fits_any = false;
    for call in &all.records {
        let mut fits = false;
        for candidate in candidates.iter_mut() {
            fits |= lay_over(candidate, call);
        }
        if fits {
            all.errors.extend(call.errors.iter().cloned());
        }
        fits_any |= fits;
    }
    if !fits_any {
        self::candidates(&mut all.records, candidates);
    }
}

/// False where the chain holds no such call.
fn lay_over(candidate: &mut Candidate, call: &Recorded) -> bool {
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

/// Notes an error that may have left no record, where there are records of nothing but success.
pub(super) fn note_missing(found: &mut Found) {
    let calls = &found.records;
    if calls.is_empty() || calls.iter().any(|call| !call.errors.is_empty()) {
        return;
    }
    let about_duration = found.errors.iter().find(|seen| {
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
    let Some(note) = about_duration.map(|seen| may_leave_no_record(&seen.place)) else {
        return;
    };
    // Before what is worth knowing of the errors themselves.
    let is_of_error = |place: &Span| {
        let mut prose = found.unclaimed.iter();
        prose.any(|it| it.start <= place.start && place.end <= it.end)
    };
    let notes = found.notes.iter();
    let before = notes.take_while(|it| !it.place.as_ref().is_some_and(is_of_error));
    found.notes.insert(before.count(), note);
}
