//! Let the client fetch new credentials whenever the old ones end.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::request::{asked_too_much, edit_target};
use super::why_not::WhyNot;
use crate::facts::identities::{Holds, RenewedBy};
use crate::facts::limits;
use crate::model::{Ask, Operation, Seconds};
use crate::words::{AccountInCommand, InWords, Sentence};

/// Let the client fetch new credentials whenever the old ones end.
pub(super) struct RenewAutomatically;

impl Remedy for RenewAutomatically {
    const TITLE: &'static str = "Let the client renew it";
    const TRADE_OFF: &'static str = "Long runs in pieces: what signs must stay alive, nobody can type an MFA code in \
         between, and keys copied into variables do not renew.";

    fn rank(case: &Case<'_>) -> Rank {
        if case.is_workload() {
            Rank::SavesACall
        } else {
            Rank::LivesWithIt
        }
    }

    fn propose(case: &Case<'_>) -> Proposal {
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
        Proposal::from(edit.map(|mut edit| {
            edit.long_enough = true;
            edit.on_some(condition)
        }))
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "A client that is given the role, not its keys, fetches a new session before the old \
         one ends, so the work goes on without end in pieces."
            .into()
    }

    fn outcome(each: Seconds) -> Option<String> {
        Some(format!(
            "Sessions of {}, renewed for as long as the work runs",
            InWords(each)
        ))
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        let source = &offer.scenario.source;
        if offer.target.is_none() && source.kind().facts().sized_by.is_permission_set() {
            return vec![format!(
                "[profile PROFILE]\nsso_session = SESSION\nsso_account_id = {}\nsso_role_name = \
                 PERMISSION_SET",
                AccountInCommand(source.account)
            )];
        }
        // A profile with the role instead of its keys: the client assumes it anew in time.
        let named = source.kind().words().in_profile;
        let named = named.filter(|_| offer.before().is_none());
        vec![format!(
            "[profile {}]\nrole_arn = {}\n{}",
            offer.role_b(),
            offer.arn_b(),
            named.unwrap_or("source_profile = SOURCE")
        )]
    }
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
        | RenewedBy::Never
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
        RenewedBy::Person | RenewedBy::Never => Err(WhyNot::CannotRenew),
    }
}
