//! What CloudTrail recorded, beside the rest of a paste.

use super::candidate::Candidate;
use super::learnt::same_role;
use crate::intake::blocks::Evidence;
use crate::intake::cloudtrail::{Call, Quirk};
use crate::intake::reading::{Label, Note, Quirk as AnyQuirk};
use crate::model::{Ask, Identity, Observed, Reason, RuleName};

/// Every recorded call as a walk of its own.
pub(super) fn candidates(calls: &[Call]) -> Vec<Candidate> {
    calls
        .iter()
        .map(|call| Candidate {
            notes: call.notes.clone(),
            proved: call.errors.iter().filter_map(|seen| seen.reason).collect(),
            suspects: call.suspects.clone(),
            ..Candidate::of(
                Label::Event {
                    call: call.label.clone(),
                    caller: call.caller.clone(),
                },
                Some(call.place.clone()),
                call.walk.clone(),
            )
        })
        .collect()
}

/// Lays the records over what else the paste is about. Those that fit nothing of it are about
/// something of their own.
pub(super) fn apply(candidates: &mut Vec<Candidate>, evidence: &mut Evidence) {
    let stands_alone =
        |it: &Candidate| it.scenario.is_some() || matches!(it.label, Label::Event { .. });
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
        candidates.extend(self::candidates(&evidence.records.calls));
    }
}

/// False where the walk holds no such call.
fn lay_over(candidate: &mut Candidate, call: &Call) -> bool {
    let walk = &mut candidate.walk;
    let Some(recorded) = call.walk.steps.last().or(call.walk.own_call.as_ref()) else {
        return false;
    };
    let mut steps = walk.steps.iter_mut();
    let Some(index) = steps.position(|step| {
        step.hop.operation == recorded.hop.operation && same_role(step, recorded.role.as_ref())
    }) else {
        return false;
    };
    if index == 0 && walk.source.identity == Identity::Unknown && call.walk.steps.len() == 1 {
        walk.source.identity = call.walk.source.identity;
        walk.source_account.clone_from(&call.walk.source_account);
    }
    if let Some(step) = walk.steps.get_mut(index) {
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

/// What is worth knowing about all records together.
pub(super) fn notes(evidence: &Evidence) -> Vec<Note> {
    let records = &evidence.records;
    let mut notes = records.notes.clone();
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
    if let Some(seen) = about_duration
        && !records.calls.is_empty()
        && records.calls.iter().all(|call| call.errors.is_empty())
    {
        notes.push(Note {
            quirk: AnyQuirk::Cloudtrail(Quirk::MayLeaveNoRecord),
            place: Some(seen.place.clone()),
        });
    }
    notes
}
