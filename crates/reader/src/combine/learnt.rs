//! What documents and logs add to the walks: role maximums, callers, what was asked.

use super::candidate::Candidate;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::call_chain::{Step, Walk};
use crate::readers::commands::RoleMaximum;
use crate::readers::errors::Logged;
use crate::segment::Evidence;
use session_advisor_core::model::{Ask, Identity, Observed, RoleLabel};

/// Lays it over every candidate.
pub(super) fn apply(candidates: &mut [Candidate], evidence: &Evidence) {
    let mut maximums = evidence.documents.role_maximums.clone();
    maximums.append(&mut evidence.commands.role_maximums());
    for candidate in candidates.iter_mut().filter(|it| it.scenario.is_none()) {
        let walk = &mut candidate.run.walk;
        role_maximums(walk, &maximums);
        for (logged, _) in &evidence.texts.logged {
            log(walk, logged);
        }
        for (caller, _) in &evidence.documents.identities {
            called_by(walk, caller);
        }
        for output in &evidence.documents.outputs {
            let step = walk.steps.iter_mut().rev().find(|step| {
                Some(step.hop.operation) == output.operation
                    && step.hop.observed.is_none()
                    && same_role(step, output.session.as_ref())
            });
            if let Some(step) = step {
                step.hop.observed = Some(Observed::Accepted);
            } else if output.operation.is_none() && walk.source.identity == Identity::Unknown {
                walk.source.identity = if output.temporary {
                    Identity::TemporaryCredentials
                } else {
                    Identity::IamUser
                };
            }
        }
    }
}

/// Whether the call may be about that role: by name where both have one.
pub(super) fn same_role(step: &Step, role: Option<&Arn>) -> bool {
    match (
        step.role.as_ref().and_then(Arn::role_name),
        role.and_then(Arn::role_name),
    ) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

fn role_maximums(walk: &mut Walk, maximums: &[RoleMaximum]) {
    for step in steps_with_role(walk) {
        let name = step.role.as_ref().and_then(Arn::role_name);
        if let Some(found) = maximums.iter().find(|it| Some(it.role.as_str()) == name) {
            step.hop.role_maximum = Some(found.maximum);
        }
    }
    apply_to_unnamed(walk, maximums);
}

/// One role alone, and one call alone whose role has no name: they are the same.
pub(super) fn apply_to_unnamed(walk: &mut Walk, maximums: &[RoleMaximum]) {
    let [only] = maximums else { return };
    let mut steps = steps_with_role(walk);
    let (Some(step), None) = (steps.next(), steps.next()) else {
        return;
    };
    let unnamed = step.role.as_ref().and_then(Arn::role_name).is_none() && step.hop.role.is_none();
    if (unnamed || only.role.is_empty()) && step.hop.role_maximum.is_none() {
        step.hop.role_maximum = Some(only.maximum);
        if unnamed {
            step.hop.role = RoleLabel::of_role(&only.role);
        }
    }
}

fn steps_with_role(walk: &mut Walk) -> impl Iterator<Item = &mut Step> {
    walk.steps
        .iter_mut()
        .filter(|step| step.hop.operation.returns_role_session())
}

/// What a client logged about the calls of a walk.
pub(super) fn log(walk: &mut Walk, logged: &Logged) {
    let unknown = walk.source.identity == Identity::Unknown;
    match logged {
        Logged::Asks(seconds) => {
            if let Some(step) = steps_with_role(walk).last()
                && matches!(step.hop.ask, Ask::Nothing | Ask::Unknown)
                && step.asked_text.is_none()
            {
                step.hop.ask = Ask::For(*seconds);
            }
        }
        Logged::RoleMaximum(seconds) => {
            if let Some(step) = steps_with_role(walk).last()
                && step.hop.role_maximum.is_none()
            {
                step.hop.role_maximum = Some(*seconds);
            }
        }
        Logged::UsesSession if unknown => walk.source.identity = Identity::TemporaryCredentials,
        Logged::UsesPermissionSet if unknown => walk.source.identity = Identity::IdentityCenter,
        // Which call the stored keys sign, and whether a session token comes between, is not said.
        Logged::UsesSession
        | Logged::UsesPermissionSet
        | Logged::UsesStoredKeys
        | Logged::Calls(_) => {}
    }
}

/// `get-caller-identity` told whose credentials are held, unless they are what the walk returned.
fn called_by(walk: &mut Walk, caller: &Arn) {
    let is_result = walk.steps.iter().any(|step| {
        caller.role_name().is_some()
            && step.role.as_ref().and_then(Arn::role_name) == caller.role_name()
    });
    if !is_result
        && walk.source.identity == Identity::Unknown
        && let Some(identity) = identity_of(caller)
    {
        walk.source.identity = identity;
        walk.source_account = Some(caller.account.clone());
    }
}

/// The source that a principal is. A user may sign with keys or with a session token: not known.
pub(super) fn identity_of(caller: &Arn) -> Option<Identity> {
    match caller.principal {
        Principal::AssumedRole(_) | Principal::Role(_) if caller.is_of_identity_center() => {
            Some(Identity::IdentityCenter)
        }
        Principal::AssumedRole(_) | Principal::Role(_) => Some(Identity::TemporaryCredentials),
        Principal::Root => Some(Identity::RootUser),
        Principal::User(_) | Principal::FederatedUser(_) | Principal::Other => None,
    }
}
