//! What remedies share that ask for something else, or raise what may be asked.

use super::case::Case;
use super::proposal::Edit;
use super::why_not::WhyNot;
use crate::model::{Hop, RuleName, Scenario};

/// The scenario with its target changed. What was observed of the old request proves nothing about
/// the new one, so it goes.
fn with_target(case: &Case<'_>, change: impl FnOnce(&mut Hop)) -> Option<Scenario> {
    let mut scenario = case.scenario.clone();
    let hop = scenario.hops.get_mut(case.target?)?;
    change(hop);
    hop.observed = None;
    Some(scenario)
}

pub(super) fn edit_target(case: &Case<'_>, change: impl FnOnce(&mut Hop)) -> Result<Edit, WhyNot> {
    with_target(case, change)
        .map(Edit::new)
        .ok_or(WhyNot::NotTheCause)
}

/// Whether the target is refused for how much was asked.
pub(super) fn asked_too_much(case: &Case<'_>) -> bool {
    [
        RuleName::AboveMaximum,
        RuleName::RoleMaximum,
        RuleName::RoleChaining,
    ]
    .into_iter()
    .any(|rule| case.is_refused_by(rule))
}
