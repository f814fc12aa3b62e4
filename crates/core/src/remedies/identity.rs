//! What remedies share that start from another identity, so that the target is the first role.

use super::case::Case;
use super::why_not::WhyNot;
use crate::model::{Identity, Operation, Source};

/// Whether the target is a role that another identity could become at once.
pub(super) fn reaches_role(case: &Case<'_>) -> Result<(), WhyNot> {
    let calls_role = case.target().is_some_and(|(_, hop, _)| {
        matches!(hop.operation, Operation::AssumeRole | Operation::SwitchRole)
    });
    if !calls_role {
        Err(WhyNot::NoRoleCalled)
    } else if case.chaining_is_the_problem() || case.caller_is_the_problem() {
        Ok(())
    } else {
        Err(WhyNot::NotTheCause)
    }
}

pub(super) fn in_target_account(case: &Case<'_>, identity: Identity) -> Source {
    let account = case.target().and_then(|(_, hop, _)| hop.account);
    Source {
        account: account.or(case.scenario.source.account),
        ..Source::new(identity)
    }
}
