//! Sign in again.

use super::case::{Case, Problem};
use super::offer::Offer;
use super::other_errors::cure;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use crate::facts::identities::Holds;
use crate::facts::limits;
use crate::model::{ErrorClass, Identity};
use crate::words::Sentence;

/// Sign in again.
pub(super) struct SignInAgain;

impl Remedy for SignInAgain {
    const TITLE: &'static str = "Sign in again";
    const TRADE_OFF: &'static str = "It lasts until that sign-in ends again.";

    fn looks_at(_: ErrorClass) -> bool {
        true
    }

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
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

    fn helps(_: &Offer<'_>) -> Sentence {
        "A new sign-in starts a full session.".into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        let sign_in = offer.scenario.source.kind().words().sign_in;
        sign_in.map(str::to_owned).into_iter().collect()
    }
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
