//! Remedies that start from another identity, so that the target is the first role.

use super::case::{Accounts, Case, Problem};
use super::proposal::{Condition, Edit, Proposal, WhyNot};
use crate::facts::identities::{Holds, Life, SizedBy};
use crate::facts::limits;
use crate::model::{Identity, Operation, RoleSource, RuleName, Source};

/// Whether the target is a role that another identity could become at once.
fn reaches_role(case: &Case<'_>) -> Result<(), WhyNot> {
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

fn in_target_account(case: &Case<'_>, identity: Identity) -> Source {
    let account = case.target().and_then(|(_, hop, _)| hop.account);
    Source {
        account: account.or(case.scenario.source.account),
        ..Source::new(identity)
    }
}

/// Lets the target role trust the identity provider, so that it is the first role.
pub(super) fn federate_to_target(case: &Case<'_>) -> Proposal {
    if let Err(why_not) = reaches_role(case) {
        return Proposal::No(why_not);
    }
    let source = case.scenario.source;
    let Some(kind) = case.source().federates_as else {
        return Proposal::No(WhyNot::OtherSource);
    };
    let (source, condition) = if kind == source.kind() {
        (source, None)
    } else {
        let source = Source::new(Identity::of(kind));
        (source, Some(Condition::HasIdentityProvider))
    };
    let Some(mut target) = case.target_made_anew(kind.facts().first_call) else {
        return Proposal::No(WhyNot::NoRoleCalled);
    };
    target.mfa = false;
    let enough = Case::if_maximum_is_enough(&target);
    let scenario = case.starting_from(source, &[target]);
    Edit::new(scenario)
        .on_some(condition)
        .on_some(enough)
        .into()
}

/// Uses a permission set for what the target does, long enough for the work.
pub(super) fn permission_set(case: &Case<'_>) -> Proposal {
    let already = case.source().sized_by == SizedBy::PermissionSet;
    let lengthened_in_place = already && case.problem == Problem::Source;
    if let (false, Err(why_not)) = (lengthened_in_place, reaches_role(case)) {
        return Proposal::No(why_not);
    }
    if !case.source().behind.person {
        return Proposal::No(WhyNot::OtherSource);
    }
    let condition = (!already).then_some(Condition::HasIdentityCenter);
    let mut source = in_target_account(case, Identity::IdentityCenter);
    source.session = Some(limits::PERMISSION_SET_MAXIMUM);
    Edit::new(case.starting_from(source, &[]))
        .on_some(condition)
        .into()
}

/// Gives the workload the target role itself.
pub(super) fn run_as_target_role(case: &Case<'_>) -> Proposal {
    if let Err(why_not) = reaches_role(case) {
        return Proposal::No(why_not);
    }
    let (identity, on_aws) = match case.source().behind.workload {
        Some(true) => (case.scenario.source.identity, None),
        None => (Identity::ServiceRole, Some(Condition::RunsOnAws)),
        Some(false) => return Proposal::No(WhyNot::OtherSource),
    };
    let target = case.target().and_then(|(_, hop, _)| hop.account);
    let accounts = match Accounts::of(case.scenario.source.account, target) {
        Accounts::One => None,
        Accounts::Two => return Proposal::No(WhyNot::TwoAccounts),
        Accounts::Unsaid => Some(Condition::SameAccount),
    };
    let source = in_target_account(case, identity);
    let mut edit = Edit::new(case.starting_from(source, &[]))
        .on_some(on_aws)
        .on_some(accounts);
    edit.long_enough = true;
    edit.into()
}

/// Lets EKS make the hop and renew what it returns.
pub(super) fn pod_identity_target_role(case: &Case<'_>) -> Proposal {
    if let Err(why_not) = reaches_role(case) {
        return Proposal::No(why_not);
    }
    if case.source().holds != Holds::Role(RoleSource::Pod) {
        return Proposal::No(WhyNot::OtherSource);
    }
    let mut source = in_target_account(case, Identity::EksPodIdentity);
    // EKS chains inside, so each of the sessions that it hands out is an hour at most.
    source.session = Some(limits::ROLE_CHAINING_MAXIMUM);
    let mut edit = Edit::new(case.starting_from(source, &[]));
    edit.long_enough = true;
    edit.into()
}

/// Uses a Roles Anywhere profile that leads straight to the target role.
pub(super) fn roles_anywhere(case: &Case<'_>) -> Proposal {
    let already = case.source().sized_by == SizedBy::Profile;
    let lengthened_in_place = already && case.problem == Problem::Source;
    if let (false, Err(why_not)) = (lengthened_in_place, reaches_role(case)) {
        return Proposal::No(why_not);
    }
    if !already && !case.source().behind.outside_program {
        return Proposal::No(WhyNot::OtherSource);
    }
    let condition = (!already).then_some(Condition::HasCertificates);
    let mut source = in_target_account(case, Identity::RolesAnywhere);
    source.session = Some(limits::ROLES_ANYWHERE_MAXIMUM);
    Edit::new(case.starting_from(source, &[]))
        .on_some(condition)
        .into()
}

/// Makes a call that refuses sessions with the keys behind them.
pub(super) fn use_long_term_keys(case: &Case<'_>) -> Proposal {
    let Some((_, hop, _)) = case.target() else {
        return Proposal::No(WhyNot::NoKeysNeeded);
    };
    if !case.is_refused_by(RuleName::NeedsLongTermKeys) {
        return Proposal::No(WhyNot::NoKeysNeeded);
    }
    let (source, has_user) = if case.source().life == Life::Endless {
        (case.scenario.source, None)
    } else {
        (Source::new(Identity::IamUser), Some(Condition::HasIamUser))
    };
    let Some(target) = case.target_made_anew(hop.operation) else {
        return Proposal::No(WhyNot::NoKeysNeeded);
    };
    let scenario = case.starting_from(source, &[target]);
    Edit::new(scenario).on_some(has_user).into()
}
