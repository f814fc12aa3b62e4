//! What remedies share that reach the same role by another way, or do without it.

use super::case::{Accounts, Case};
use super::condition::Condition;
use super::proposal::{Edit, Proposal};
use super::why_not::WhyNot;
use crate::facts::identities::{Holds, SizedBy};
use crate::facts::limits;
use crate::judgement::call::{Console, Credentials};
use crate::model::{Ask, Hop, Identity, Operation, SignedInAs, Source};

/// What broadening role A and a resource policy say where no role calls another.
pub(super) const NO_HOP_TO_SAVE: &str =
    "This call leads from no role to another, so no hop can be saved.";

/// The scenario without the target, its request moved to the call that made the caller's session.
pub(super) fn without_the_hop(
    case: &Case<'_>,
    condition: impl Fn(Accounts) -> Result<Option<Condition>, WhyNot>,
) -> Proposal {
    let Some((index, hop, _)) = case.target() else {
        return Proposal::No(WhyNot::NoRoleCalled);
    };
    if !matches!(hop.operation, Operation::AssumeRole | Operation::SwitchRole) {
        return Proposal::No(WhyNot::NoRoleCalled);
    }
    if !case.another_way_helps() {
        return Proposal::No(WhyNot::NotTheCause);
    }
    let a_role = match case.caller_is_role() {
        Some(true) => None,
        None => Some(Condition::CallerIsRole),
        Some(false) if caller_is_user(case) => return Proposal::No(WhyNot::CallerIsUser),
        Some(false) => return Proposal::No(WhyNot::CallerIsNoRole),
    };
    let its_account = match case.before() {
        Some((_, before, _)) => before.account,
        None => case.scenario.source.account,
    };
    let accounts = match condition(Accounts::of(its_account, hop.account)) {
        Ok(condition) => condition,
        Err(why_not) => return Proposal::No(why_not),
    };
    let mut scenario = case.scenario.clone();
    scenario.hops.remove(index);
    let (raises_first, long_enough) = match index
        .checked_sub(1)
        .and_then(|before| scenario.hops.get_mut(before))
    {
        Some(before) => lengthen(before, case),
        None => lengthen_source(&mut scenario.source, case),
    };
    let mut edit = Edit::new(scenario)
        .on_some(a_role)
        .on_some(accounts)
        .on_some(long_enough);
    edit.raises_first = raises_first;
    // What a service hands out, it also replaces; a console session may be as long as it takes.
    let in_console = case.source().holds == Holds::FederatedConsole;
    edit.long_enough = index == 0 && (case.is_workload() || in_console);
    edit.into()
}

fn caller_is_user(case: &Case<'_>) -> bool {
    matches!(
        case.held(),
        Some(
            Credentials::UserKeys
                | Credentials::SessionToken { root: false }
                | Credentials::Login(Some(SignedInAs::User))
                | Credentials::Console(Console::User { .. })
        )
    )
}

/// Moves the target's request to the call that made role A's session, and raises A's stated
/// maximum where it is smaller.
fn lengthen(before: &mut Hop, case: &Case<'_>) -> (bool, Option<Condition>) {
    if !before.operation.returns_role_session() {
        return (false, None);
    }
    let ask = case.ask_of(before.operation);
    match (ask, before.ask) {
        // What role A's session asked for itself stays where it is longer.
        (Ask::For(moved), Ask::For(own)) if own >= moved => {}
        (Ask::Nothing, _) => {}
        (Ask::For(_) | Ask::Unknown, _) => {
            before.ask = ask;
            before.observed = None;
        }
    }
    let Some(asked) = before.ask.seconds() else {
        return (false, None);
    };
    match before.role_maximum {
        Some(maximum) if maximum < asked => {
            before.role_maximum = Some(limits::ROLE_MAXIMUM_MOST);
            (true, None)
        }
        None if asked > limits::ROLE_MAXIMUM_LEAST => (false, Some(Condition::MaximumIsEnough)),
        _ => (false, None),
    }
}

/// No request sizes a source's session; of a permission set the length itself can be raised.
fn lengthen_source(source: &mut Source, case: &Case<'_>) -> (bool, Option<Condition>) {
    let goal = case.goal();
    let facts = source.kind().facts();
    if facts.holds == Holds::FederatedConsole && source.identity.attributes().left.is_none() {
        return (false, Some(Condition::CallerLastsLongEnough));
    }
    let sized = matches!(facts.sized_by, SizedBy::PermissionSet | SizedBy::Profile);
    let long = goal.is_some_and(|goal| goal > limits::PERMISSION_SET_MINIMUM);
    match (source.session, goal) {
        (Some(session), Some(goal)) if sized && session < goal => {
            source.session = Some(limits::PERMISSION_SET_MAXIMUM);
            (true, None)
        }
        (None, _) if sized && long => (false, Some(Condition::CallerLastsLongEnough)),
        _ => (false, None),
    }
}

/// The target called with an IAM user's long-term keys, and whatever follows it.
pub(super) fn from_user(case: &Case<'_>, mfa: bool) -> Option<Edit> {
    let has_keys = case.source().holds == Holds::UserKeys;
    let account = case.scenario.source.account.filter(|_| has_keys);
    let target = Hop {
        mfa,
        ..case.target_made_anew(Operation::AssumeRole)?
    };
    let source = Source {
        account,
        ..Source::new(Identity::IamUser)
    };
    let enough = Case::if_maximum_is_enough(&target);
    let scenario = case.starting_from(source, &[target]);
    Some(Edit::new(scenario).on_some(enough))
}

/// Where the session token that signs the target comes from, if it is or may be one.
pub(super) fn session_token(case: &Case<'_>) -> Result<Option<Condition>, WhyNot> {
    let assumes = case
        .target()
        .is_some_and(|(_, hop, _)| hop.operation == Operation::AssumeRole);
    if !assumes || !case.chaining_is_the_problem() {
        return Err(WhyNot::NotTheCause);
    }
    match (case.before(), case.source().holds) {
        (Some((_, before, _)), Holds::UserKeys)
            if before.operation == Operation::GetSessionToken =>
        {
            Ok(None)
        }
        (None, Holds::Temporary | Holds::Unknown) => Ok(Some(Condition::FromSessionToken)),
        _ => Err(WhyNot::NoSessionToken),
    }
}
