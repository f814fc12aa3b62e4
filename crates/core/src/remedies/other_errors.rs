//! What remedies share for answers that are not about durations, and for clients that stop alone.

use super::case::Case;
use super::proposal::{Edit, Proposal};
use super::why_not::WhyNot;
use crate::model::{Ask, ErrorClass, Reason, Seconds};

pub(super) fn cure(case: &Case<'_>, classes: &[ErrorClass]) -> Proposal {
    let cures = match case.observed() {
        Some(Reason::Error(class)) => classes.contains(&class),
        _ => false,
    };
    match answered_anew(case) {
        Some(edit) if cures => edit.into(),
        _ => Proposal::No(WhyNot::NotTheCause),
    }
}

/// The same scenario without the observed answer. A request that another rule would refuse next
/// is brought within what can be had, so that nobody fixes one error to meet another.
pub(super) fn answered_anew(case: &Case<'_>) -> Option<Edit> {
    let (index, _, found) = case.target()?;
    let mut scenario = case.scenario.clone();
    let hop = scenario.hops.get_mut(index)?;
    hop.observed = None;
    let obtainable: Option<Seconds> = case.obtainable();
    if let (Some(_), Ask::For(asked), Some(obtainable)) = (found.refuses_next, hop.ask, obtainable)
    {
        hop.ask = Ask::For(asked.min(obtainable));
    }
    Some(Edit::new(scenario))
}
