//! Remedies for answers that are not about durations, and for clients that stop by themselves.

use super::case::{Case, Problem};
use super::proposal::{Condition, Edit, Proposal, WhyNot};
use crate::facts::identities::Holds;
use crate::facts::limits;
use crate::model::{Ask, ErrorClass, Identity, Reason, RuleName, Seconds};

pub(super) fn upgrade_the_client(case: &Case<'_>) -> Proposal {
    if case.observed() != Some(Reason::Rule(RuleName::RefusedByClient)) {
        return Proposal::No(WhyNot::NotTheCause);
    }
    match answered_anew(case) {
        Some(edit) => edit.on(Condition::NewerClient).into(),
        None => Proposal::No(WhyNot::NotTheCause),
    }
}

pub(super) fn sign_in_again(case: &Case<'_>) -> Proposal {
    if let Some(edit) = with_a_full_console_session(case) {
        return edit.into();
    }
    cure(
        case,
        &[
            ErrorClass::ExpiredCredentials,
            ErrorClass::InvalidCredentials,
            ErrorClass::SignInExpired,
            ErrorClass::IdentityTokenRejected,
            ErrorClass::RefusedByIdentityProvider,
            ErrorClass::MfaFailed,
        ],
    )
}

/// What is left of a console session is short only because it began long ago.
fn with_a_full_console_session(case: &Case<'_>) -> Option<Edit> {
    let sized = case.source().holds == Holds::UserConsole;
    if !sized || case.scenario.source.identity.attributes().left.is_none() {
        return None;
    }
    if !matches!(case.problem, Problem::TooShort | Problem::Source) {
        return None;
    }
    let mut scenario = case.scenario.clone();
    let left = Some(limits::CONSOLE_SESSION_MAXIMUM);
    scenario.source.identity = Identity::ConsoleIamUser { left };
    Some(Edit::new(scenario))
}

pub(super) fn set_the_clock(case: &Case<'_>) -> Proposal {
    // One-time codes and tokens are good for a short time by the clock.
    cure(
        case,
        &[
            ErrorClass::ClockSkew,
            ErrorClass::MfaFailed,
            ErrorClass::IdentityTokenRejected,
        ],
    )
}

pub(super) fn fix_trust_or_permission(case: &Case<'_>) -> Proposal {
    cure(
        case,
        &[
            ErrorClass::AccessDenied,
            ErrorClass::IdentityTokenRejected,
            ErrorClass::RefusedByIdentityProvider,
            ErrorClass::MfaFailed,
        ],
    )
}

fn cure(case: &Case<'_>, classes: &[ErrorClass]) -> Proposal {
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
/// is brought within what can be had, so that nobody mends one error to meet another.
fn answered_anew(case: &Case<'_>) -> Option<Edit> {
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
