//! Remedies that ask for something else, or raise what may be asked.

use super::case::{Case, Problem};
use super::proposal::{Condition, Edit, Proposal, WhyNot};
use crate::facts::identities::{Holds, RenewedBy};
use crate::facts::limits::{self, PIECE_OF_WORK, request_range};
use crate::judgement::Limit;
use crate::model::{Ask, Hop, Observed, Operation, Reason, RuleName, Scenario, Seconds};

/// The scenario with its target changed. What was observed of the old request proves nothing about
/// the new one, so it goes.
fn with_target(case: &Case<'_>, change: impl FnOnce(&mut Hop)) -> Option<Scenario> {
    let mut scenario = case.scenario.clone();
    let hop = scenario.hops.get_mut(case.target?)?;
    change(hop);
    hop.observed = None;
    Some(scenario)
}

fn edit_target(case: &Case<'_>, change: impl FnOnce(&mut Hop)) -> Result<Edit, WhyNot> {
    with_target(case, change)
        .map(Edit::new)
        .ok_or(WhyNot::NotTheCause)
}

fn proposal(edit: Result<Edit, WhyNot>) -> Proposal {
    match edit {
        Ok(edit) => Proposal::Edit(edit),
        Err(why_not) => Proposal::No(why_not),
    }
}

/// Whether the target is refused for how much was asked.
fn asked_too_much(case: &Case<'_>) -> bool {
    [
        RuleName::AboveMaximum,
        RuleName::RoleMaximum,
        RuleName::RoleChaining,
    ]
    .into_iter()
    .any(|rule| case.is_refused_by(rule))
}

pub(super) fn ask_one_hour(case: &Case<'_>) -> Proposal {
    let Some((_, hop, _)) = case.target() else {
        return Proposal::No(WhyNot::NotTheCause);
    };
    let about_length = asked_too_much(case) || case.is_refused_by(RuleName::BelowMinimum);
    if !hop.operation.returns_role_session() || !about_length {
        return Proposal::No(WhyNot::NotTheCause);
    }
    proposal(edit_target(case, |hop| {
        hop.ask = Ask::For(limits::ASSUME_ROLE_DEFAULT);
    }))
}

pub(super) fn fit_the_range(case: &Case<'_>) -> Proposal {
    let Some((_, hop, found)) = case.target() else {
        return Proposal::No(WhyNot::NotTheCause);
    };
    let Some(range) = request_range(hop.operation) else {
        return Proposal::No(WhyNot::NotTheCause);
    };
    // The hour of chaining has a remedy of its own.
    let bounds = |limit: &&Limit| limit.rule != RuleName::RoleChaining;
    // Where AWS was seen to refuse, only the least that an unknown bound can be is safe to ask.
    let allowed = |limit: &Limit| match hop.observed {
        Some(Observed::Refused(_)) => limit.at.least,
        _ => limit.at.most,
    };
    let most = found.limits.iter().filter(bounds).map(allowed).min();
    let most = most
        .unwrap_or(range.maximum)
        .max(range.minimum)
        .min(range.maximum);
    let wanted = if case.is_refused_by(RuleName::BelowMinimum) {
        case.scenario
            .need
            .unwrap_or(range.minimum)
            .clamp(range.minimum, most)
    } else {
        most
    };
    let out_of_range = [
        RuleName::BelowMinimum,
        RuleName::AboveMaximum,
        RuleName::WebIdentityTokenOutlivesSession,
    ]
    .into_iter()
    .any(|rule| case.is_refused_by(rule));
    // Within a role's maximum a chained call is still refused: there only the hour helps.
    let above_role =
        case.is_refused_by(RuleName::RoleMaximum) && found.call.chained() != Some(true);
    let malformed = matches!(case.observed(), Some(Reason::Error(_)));
    if case.problem != Problem::Refused || !(out_of_range || above_role || malformed) {
        return Proposal::No(WhyNot::NotTheCause);
    }
    proposal(edit_target(case, |hop| hop.ask = Ask::For(wanted)))
}

pub(super) fn raise_role_maximum(case: &Case<'_>) -> Proposal {
    let Some((_, hop, found)) = case.target() else {
        return Proposal::No(WhyNot::NotTheCause);
    };
    let sized_by_role =
        hop.operation.returns_role_session() || hop.operation == Operation::SwitchRole;
    let refused = case.is_refused_by(RuleName::RoleMaximum);
    if sized_by_role && found.call.chained() == Some(true) {
        let why_not = if refused {
            WhyNot::OnlyTheMessageChanges
        } else {
            WhyNot::AnHourAnyway
        };
        return Proposal::No(why_not);
    }
    if !sized_by_role || !(refused || case.problem == Problem::TooShort) {
        return Proposal::No(WhyNot::NotTheCause);
    }
    if hop
        .role_maximum
        .is_some_and(|maximum| maximum >= limits::ROLE_MAXIMUM_MOST)
    {
        return Proposal::No(WhyNot::AlreadyHighest);
    }
    // A request that no role can allow, or that no client sends, is refused before the role is
    // looked at.
    if let Some(Reason::Rule(RuleName::AboveMaximum | RuleName::RefusedByClient)) =
        found.first_error
    {
        return Proposal::No(WhyNot::NotTheCause);
    }
    let ask = match hop.operation {
        Operation::SwitchRole => hop.ask,
        operation => case.ask_of(operation),
    };
    let edit = edit_target(case, |hop| {
        hop.role_maximum = Some(limits::ROLE_MAXIMUM_MOST);
        hop.ask = ask;
    });
    let lower =
        (hop.role_maximum.is_none() && hop.observed.is_none()).then_some(Condition::MaximumIsLower);
    let keys = (found.call.chained().is_none() && hop.operation == Operation::AssumeRole)
        .then_some(Condition::LongTermKeys);
    proposal(edit.map(|edit| edit.on_some(keys).on_some(lower)))
}

pub(super) fn ask_longer(case: &Case<'_>) -> Proposal {
    let (Some((_, hop, _)), Some(need)) = (case.target(), case.scenario.need) else {
        return Proposal::No(WhyNot::NotTheCause);
    };
    let asked = hop.ask.seconds();
    let Some(obtainable) = case
        .obtainable()
        .filter(|_| case.problem == Problem::TooShort)
    else {
        return Proposal::No(WhyNot::NotTheCause);
    };
    let longer = need.min(obtainable);
    if request_range(hop.operation).is_none() || asked.is_some_and(|asked| asked >= longer) {
        return Proposal::No(WhyNot::NotTheCause);
    }
    let enough = (hop.operation.returns_role_session()
        && hop.role_maximum.is_none()
        && longer > limits::ROLE_MAXIMUM_LEAST)
        .then_some(Condition::MaximumIsEnough);
    proposal(edit_target(case, |hop| hop.ask = Ask::For(longer)).map(|edit| edit.on_some(enough)))
}

pub(super) fn drop_session_duration(case: &Case<'_>) -> Proposal {
    if !case.is_refused_by(RuleName::ConsoleLinkDuration) {
        return Proposal::No(WhyNot::NotTheCause);
    }
    proposal(edit_target(case, |hop| hop.ask = Ask::Nothing))
}

pub(super) fn split_the_work(case: &Case<'_>) -> Proposal {
    let long_work = case.goal().is_none_or(|goal| goal > PIECE_OF_WORK);
    let too_long =
        asked_too_much(case) || matches!(case.problem, Problem::TooShort | Problem::Source);
    if !too_long || !long_work {
        return Proposal::No(WhyNot::NotTheCause);
    }
    let mut scenario = case.scenario.clone();
    scenario.need = scenario.need.map(|_| PIECE_OF_WORK);
    let target = case.target.filter(|_| case.problem != Problem::TooShort);
    if let Some(hop) = target.and_then(|target| scenario.hops.get_mut(target)) {
        hop.ask = Ask::Nothing;
        hop.observed = None;
    }
    let mut edit = Edit::new(scenario).on(Condition::WorkCanBeCut);
    // A piece needs no longer session: that it is short enough is the point.
    edit.long_enough = case.scenario.need.is_none() && case.problem == Problem::Refused;
    edit.into()
}

pub(super) fn renew_automatically(case: &Case<'_>) -> Proposal {
    let Some((index, hop, found)) = case.target() else {
        return renew_source(case);
    };
    let too_long = asked_too_much(case) || case.problem == Problem::TooShort;
    if !too_long {
        return Proposal::No(WhyNot::NotTheCause);
    }
    if !matches!(
        hop.operation,
        Operation::AssumeRole | Operation::AssumeRoleWithWebIdentity
    ) {
        return Proposal::No(WhyNot::CannotRenew);
    }
    let goal = case.goal().unwrap_or(limits::ROLE_CHAINING_MAXIMUM.next());
    let condition = match renewable(case, index, goal) {
        Ok(condition) => condition,
        Err(why_not) => return Proposal::No(why_not),
    };
    let shorter = found.call.ask != Ask::Nothing && case.problem != Problem::TooShort;
    let edit = edit_target(case, |hop| {
        if shorter {
            hop.ask = Ask::Nothing;
        }
    });
    proposal(edit.map(|mut edit| {
        edit.long_enough = true;
        edit.on_some(condition)
    }))
}

/// A source that nothing was called from: its own client renews it, or nobody does.
fn renew_source(case: &Case<'_>) -> Proposal {
    let condition = match case.source().renewed_by {
        RenewedBy::SignIn(None) => Condition::PortalSessionLasts,
        RenewedBy::Client => Condition::CallerRenews,
        RenewedBy::NotNeeded
        | RenewedBy::Service
        | RenewedBy::SignIn(Some(_))
        | RenewedBy::Person
        | RenewedBy::Nobody
        | RenewedBy::Origin
        | RenewedBy::Unknown => return Proposal::No(WhyNot::CannotRenew),
    };
    let mut edit = Edit::new(case.scenario.clone()).on(condition);
    edit.long_enough = true;
    edit.into()
}

/// Whether a client can make hop `index` again and again for that long, and on which condition.
fn renewable(case: &Case<'_>, index: usize, goal: Seconds) -> Result<Option<Condition>, WhyNot> {
    let Some(hop) = case.scenario.hops.get(index) else {
        return Ok(None);
    };
    if hop.mfa {
        return Err(WhyNot::MfaAtEachRenewal);
    }
    match hop.operation {
        Operation::AssumeRole | Operation::GetSessionToken => {}
        // The platform hands out a new token each time, where it does; IRSA's does.
        Operation::AssumeRoleWithWebIdentity => {
            let token_at_hand = case.source().first_call == hop.operation;
            return Ok(token_at_hand.then_some(Condition::CallerRenews));
        }
        _ => return Err(WhyNot::CallerEndsFirst),
    }
    match index.checked_sub(1) {
        None => source_stays(case, goal),
        Some(before) => {
            let lasts = case
                .judgement
                .hops
                .get(before)
                .and_then(|found| found.lasts)
                .is_some_and(|lasts| lasts.least >= goal);
            if lasts {
                Ok(None)
            } else {
                renewable(case, before, goal)
            }
        }
    }
}

/// Whether the source can sign for that long, and on which condition.
fn source_stays(case: &Case<'_>, goal: Seconds) -> Result<Option<Condition>, WhyNot> {
    let stated = case.scenario.source.session;
    let lasts = stated.is_some_and(|session| session >= goal);
    if case.source().holds == Holds::Assertion {
        // It signs nothing, however often there is a new one.
        return Err(WhyNot::CannotRenew);
    }
    match case.source().renewed_by {
        RenewedBy::NotNeeded | RenewedBy::Service => Ok(None),
        RenewedBy::Client | RenewedBy::Unknown => Ok((!lasts).then_some(Condition::CallerRenews)),
        RenewedBy::SignIn(None) => Ok((!lasts).then_some(Condition::PortalSessionLasts)),
        RenewedBy::SignIn(Some(until)) if goal > until => Err(WhyNot::CallerEndsFirst),
        RenewedBy::SignIn(Some(_)) => Ok(None),
        RenewedBy::Origin => match stated {
            Some(_) if !lasts => Err(WhyNot::CallerEndsFirst),
            Some(_) => Ok(None),
            None => Ok(Some(Condition::CallerRenews)),
        },
        RenewedBy::Person | RenewedBy::Nobody => Err(WhyNot::CannotRenew),
    }
}
