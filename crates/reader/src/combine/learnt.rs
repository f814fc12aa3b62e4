//! What documents and logs add to the chains: role maximums, callers, what was asked.

use super::candidate::Candidate;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::call_chain::{CallChain, Step};
use crate::evidence::found::Found;
use crate::evidence::role::RoleMaximum;
use crate::evidence::sighting::LogFact;
use session_advisor_core::model::{Ask, Identity, Observed, RoleLabel};

/// Lays it over every candidate.
pub(super) fn apply(candidates: &mut [Candidate], found: &Found) {
    for candidate in candidates.iter_mut().filter(|it| it.scenario.is_none()) {
        let chain = &mut candidate.run.chain;
        role_maximums(chain, &found.role_maximums);
        for logged in &found.log_facts {
            log(chain, logged);
        }
        for caller in &found.callers {
            called_by(chain, caller);
        }
        for output in &found.outputs {
            let step = chain.steps.iter_mut().rev().find(|step| {
                Some(step.hop.operation) == output.operation
                    && step.hop.observed.is_none()
                    && same_role(step, output.session.as_ref())
            });
            if let Some(step) = step {
                step.hop.observed = Some(Observed::Accepted);
            } else if output.operation.is_none() && chain.source.identity == Identity::Unknown {
                chain.source.identity = if output.temporary {
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

fn role_maximums(chain: &mut CallChain, maximums: &[RoleMaximum]) {
    for step in steps_with_role(chain) {
        let name = step.role.as_ref().and_then(Arn::role_name);
        if let Some(found) = maximums.iter().find(|it| Some(it.role.as_str()) == name) {
            step.hop.role_maximum = Some(found.maximum);
        }
    }
    apply_to_unnamed(chain, maximums);
}

/// One role alone, and one call alone whose role has no name: they are the same.
pub(super) fn apply_to_unnamed(chain: &mut CallChain, maximums: &[RoleMaximum]) {
    let [only] = maximums else { return };
    let mut steps = steps_with_role(chain);
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

fn steps_with_role(chain: &mut CallChain) -> impl Iterator<Item = &mut Step> {
    chain
        .steps
        .iter_mut()
        .filter(|step| step.hop.operation.returns_role_session())
}

/// What a client logged about the calls of a chain.
pub(super) fn log(chain: &mut CallChain, logged: &LogFact) {
    let unknown = chain.source.identity == Identity::Unknown;
    match logged {
        LogFact::Asks(seconds) => {
            if let Some(step) = steps_with_role(chain).last()
                && matches!(step.hop.ask, Ask::Nothing | Ask::Unknown)
                && step.asked_text.is_none()
            {
                step.hop.ask = Ask::For(*seconds);
            }
        }
        LogFact::RoleMaximum(seconds) => {
            if let Some(step) = steps_with_role(chain).last()
                && step.hop.role_maximum.is_none()
            {
                step.hop.role_maximum = Some(*seconds);
            }
        }
        LogFact::UsesSession if unknown => chain.source.identity = Identity::TemporaryCredentials,
        LogFact::UsesPermissionSet if unknown => chain.source.identity = Identity::IdentityCenter,
        // Which call the stored keys sign, and whether a session token comes between, is not said.
        LogFact::UsesSession
        | LogFact::UsesPermissionSet
        | LogFact::UsesStoredKeys
        | LogFact::Calls(_) => {}
    }
}

/// `get-caller-identity` told whose credentials are held, unless they are what the chain returned.
fn called_by(chain: &mut CallChain, caller: &Arn) {
    let is_result = chain.steps.iter().any(|step| {
        caller.role_name().is_some()
            && step.role.as_ref().and_then(Arn::role_name) == caller.role_name()
    });
    if !is_result
        && chain.source.identity == Identity::Unknown
        && let Some(identity) = identity_of(caller)
    {
        chain.source.identity = identity;
        chain.source_account = Some(caller.account.clone());
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
