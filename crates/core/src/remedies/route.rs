//! Remedies that reach the same role by another way, or do without it.

use super::case::{Accounts, Case, Problem};
use super::proposal::{Condition, Edit, Proposal, WhyNot};
use crate::facts::identities::{ConsoleUser, Holds, SizedBy};
use crate::facts::limits;
use crate::model::{Ask, Hop, Identity, Operation, RuleName, Scenario, SignedInAs, Source};

/// Gives the permissions of the role called to the role that calls it, so that the hop goes away.
pub(super) fn broaden_role_a(case: &Case<'_>) -> Proposal {
    without_the_hop(case, |accounts| match accounts {
        Accounts::One => Ok(None),
        Accounts::Two => Err(WhyNot::TwoAccounts),
        Accounts::Unsaid => Ok(Some(Condition::SameAccount)),
    })
}

/// Lets the resource in the other account admit the role that calls, so that the hop goes away.
pub(super) fn resource_policy(case: &Case<'_>) -> Proposal {
    let proposal = without_the_hop(case, |accounts| match accounts {
        Accounts::One => Err(WhyNot::OneAccount),
        Accounts::Two => Ok(None),
        Accounts::Unsaid => Ok(Some(Condition::TwoAccounts)),
    });
    match proposal {
        Proposal::Edit(edit) => edit.on(Condition::ServiceTakesPolicies).into(),
        no @ Proposal::No(_) => no,
    }
}

/// The scenario without the target, its request moved to the call that made the caller's session.
fn without_the_hop(
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
    use crate::judgement::call::{Console, Credentials};
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

/// Switches to the target in the console, as the person who can sign in.
pub(super) fn console_switch_role(case: &Case<'_>) -> Proposal {
    let user = match case.source().console {
        ConsoleUser::SignedIn => match case.scenario.source.identity.attributes().signed_in {
            None => ConsoleUser::PerhapsIamUser,
            Some(SignedInAs::User) => ConsoleUser::IamUser,
            Some(SignedInAs::Role) => ConsoleUser::Federated,
            Some(SignedInAs::Root) => ConsoleUser::Root,
        },
        user => user,
    };
    let left = case.scenario.source.identity.attributes().left;
    let identity = match user {
        ConsoleUser::IamUser | ConsoleUser::PerhapsIamUser | ConsoleUser::SignedIn => {
            Identity::ConsoleIamUser { left }
        }
        ConsoleUser::Federated => Identity::ConsoleFederated { left },
        ConsoleUser::Root => return Proposal::No(WhyNot::RootSwitchesToNone),
        ConsoleUser::Nobody if case.is_workload() => {
            return Proposal::No(WhyNot::WorkloadHasNoConsole);
        }
        ConsoleUser::Nobody => return Proposal::No(WhyNot::NobodyToSignIn),
    };
    if !case.another_way_helps() {
        return Proposal::No(WhyNot::NotTheCause);
    }
    let calls_role =
        |hop: &&Hop| hop.operation.returns_role_session() || hop.operation == Operation::SwitchRole;
    let Some(role) = case.scenario.hops.iter().rfind(calls_role) else {
        return Proposal::No(WhyNot::NoRoleCalled);
    };
    let mut switch = Hop::new(Operation::SwitchRole);
    (switch.role_maximum, switch.role, switch.account) =
        (role.role_maximum, role.role, role.account);
    let mut scenario = Scenario::new(Source::new(identity));
    scenario.need = case.scenario.need;
    scenario.source.account = case.scenario.source.account;
    scenario.hops.push(switch);

    let federated = user == ConsoleUser::Federated;
    let an_hour = limits::ROLE_CHAINING_MAXIMUM;
    let too_long = case.goal().is_some_and(|goal| goal > an_hour)
        || case.is_refused_by(RuleName::RoleChaining);
    let stated = role.role_maximum.unwrap_or(limits::ROLE_MAXIMUM_MOST);
    let left = if federated {
        an_hour
    } else {
        left.unwrap_or(limits::CONSOLE_SESSION_MAXIMUM)
    };
    let why_not = if federated && too_long {
        Some(WhyNot::FederatedSwitchIsAnHour)
    } else if !federated
        && case.problem != Problem::TooShort
        && case.goal().is_some_and(|goal| goal > an_hour)
        && Some(stated.min(left)) <= case.obtainable()
    {
        Some(WhyNot::NoBetter)
    } else {
        None
    };
    let perhaps = user == ConsoleUser::PerhapsIamUser;
    Edit::new(scenario)
        .on_some(perhaps.then_some(Condition::SignsInAsUser))
        .on(Condition::ConsoleWork)
        .unless(why_not)
        .into()
}

/// Calls the target with the IAM user's own keys, without the role between.
pub(super) fn assume_directly_from_user(case: &Case<'_>) -> Proposal {
    let Some((index, hop, _)) = case.target() else {
        return Proposal::No(WhyNot::NoRoleCalled);
    };
    if hop.operation != Operation::AssumeRole {
        return Proposal::No(WhyNot::NoRoleCalled);
    }
    if !case.chaining_is_the_problem() && !case.caller_is_the_problem() {
        return Proposal::No(WhyNot::NotTheCause);
    }
    let mut calls_before = case.scenario.hops.iter().take(index);
    if !case.source().behind.iam_user {
        return Proposal::No(WhyNot::OtherSource);
    }
    let has_keys = case.source().holds == Holds::UserKeys;
    // A session token alone is skipped, not replaced; see that remedy.
    if has_keys && calls_before.all(|hop| hop.operation == Operation::GetSessionToken) {
        return Proposal::No(WhyNot::NoBetter);
    }
    let has_user = (!has_keys).then_some(Condition::HasIamUser);
    match from_user(case, hop.mfa) {
        Some(edit) => edit.on_some(has_user).on(Condition::RoleTrustsUser).into(),
        None => Proposal::No(WhyNot::NoRoleCalled),
    }
}

/// The target called with an IAM user's long-term keys, and whatever follows it.
fn from_user(case: &Case<'_>, mfa: bool) -> Option<Edit> {
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
fn session_token(case: &Case<'_>) -> Result<Option<Condition>, WhyNot> {
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

/// Passes MFA in AssumeRole itself instead of in a GetSessionToken before it.
pub(super) fn mfa_in_assume_role(case: &Case<'_>) -> Proposal {
    let from_token = match session_token(case) {
        Ok(condition) => condition,
        Err(why_not) => return Proposal::No(why_not),
    };
    match from_user(case, true) {
        Some(edit) => edit.on_some(from_token).on(Condition::MfaCodes).into(),
        None => Proposal::No(WhyNot::NoSessionToken),
    }
}

/// Makes no GetSessionToken call before AssumeRole.
pub(super) fn skip_session_token(case: &Case<'_>) -> Proposal {
    let from_token = match session_token(case) {
        Ok(condition) => condition,
        Err(why_not) => return Proposal::No(why_not),
    };
    let mfa = case.target().is_some_and(|(_, hop, _)| hop.mfa);
    let unless_demanded =
        (case.token_had_mfa() || from_token.is_some()).then_some(Condition::NoMfaDemanded);
    match from_user(case, mfa) {
        Some(edit) => edit.on_some(from_token).on_some(unless_demanded).into(),
        None => Proposal::No(WhyNot::NoSessionToken),
    }
}

/// Works with the session token and leaves the role out.
pub(super) fn use_session_token_alone(case: &Case<'_>) -> Proposal {
    let Some((index, hop, _)) = case.target() else {
        return Proposal::No(WhyNot::NoRoleCalled);
    };
    let Some((before_index, before, _)) = case
        .before()
        .filter(|(_, before, _)| before.operation == Operation::GetSessionToken)
    else {
        return Proposal::No(WhyNot::NoSessionToken);
    };
    if hop.operation != Operation::AssumeRole || case.problem == Problem::Undecided {
        return Proposal::No(WhyNot::NotTheCause);
    }
    if Accounts::of(case.scenario.source.account, hop.account) == Accounts::Two {
        return Proposal::No(WhyNot::TwoAccounts);
    }
    let mut scenario = case.scenario.clone();
    scenario.hops.remove(index);
    if let Some(token) = scenario.hops.get_mut(before_index) {
        let goal = case
            .goal()
            .map(|goal| goal.min(limits::GET_SESSION_TOKEN_MAXIMUM));
        let lasts = before
            .ask
            .seconds()
            .unwrap_or(limits::GET_SESSION_TOKEN_DEFAULT);
        if let Some(goal) = goal.filter(|goal| *goal > lasts) {
            token.ask = Ask::For(goal);
        }
    }
    Edit::new(scenario).on(Condition::UserHasPermissions).into()
}
