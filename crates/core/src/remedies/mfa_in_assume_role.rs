//! Pass MFA in AssumeRole itself.

use super::case::Case;
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::route::{from_user, session_token};
use super::why_not::WhyNot;
use crate::words::Sentence;

/// Passes MFA in AssumeRole itself instead of in a GetSessionToken before it.
pub(super) struct MfaInAssumeRole;

impl Remedy for MfaInAssumeRole {
    const TITLE: &'static str = "Pass MFA in AssumeRole itself";
    const TRADE_OFF: &'static str =
        "One code for each role, and the role session itself carries no MFA any more.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::AnotherWay
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let from_token = match session_token(case) {
            Ok(condition) => condition,
            Err(why_not) => return Proposal::No(why_not),
        };
        match from_user(case, true) {
            Some(edit) => edit.on_some(from_token).on(Condition::MfaCodes).into(),
            None => Proposal::No(WhyNot::NoSessionToken),
        }
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "With the code in the AssumeRole call itself, long-term keys sign it, so there is \
         neither session token nor chain."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![
            offer.trust_user(true),
            offer.assume_role(
                " --serial-number arn:aws:iam::ACCOUNT_ID:mfa/USER --token-code 123456",
            ),
        ]
    }
}
