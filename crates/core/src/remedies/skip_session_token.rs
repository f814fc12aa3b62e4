//! Make no GetSessionToken call before AssumeRole.

use super::case::Case;
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::route::{from_user, session_token};
use super::why_not::WhyNot;
use crate::words::Sentence;

/// Makes no GetSessionToken call before AssumeRole.
pub(super) struct SkipSessionToken;

impl Remedy for SkipSessionToken {
    const TITLE: &'static str = "Skip GetSessionToken";
    const TRADE_OFF: &'static str =
        "Without MFA in the session, policies that demand it deny access.";

    fn rank(case: &Case<'_>) -> Rank {
        if case.token_had_mfa() {
            Rank::AnotherWay
        } else {
            Rank::LosesNothing
        }
    }

    fn propose(case: &Case<'_>) -> Proposal {
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

    fn helps(_: &Offer<'_>) -> Sentence {
        "Signed with the long-term keys themselves AssumeRole is no chain, so the role’s \
         maximum counts."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![offer.assume_role("")]
    }
}
