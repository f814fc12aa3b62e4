//! Assume the role with the IAM user's own keys.

use super::case::Case;
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::route::from_user;
use super::why_not::WhyNot;
use crate::facts::identities::Holds;
use crate::model::Operation;
use crate::words::Sentence;

/// Calls the target with the IAM user's own keys, without the role between.
pub(super) struct AssumeDirectlyFromUser;

impl Remedy for AssumeDirectlyFromUser {
    const TITLE: &'static str = "Assume the role with the user’s own keys";
    const TRADE_OFF: &'static str = "A long-term key to protect and rotate.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::AnotherWay
    }

    fn propose(case: &Case<'_>) -> Proposal {
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

    fn helps(_: &Offer<'_>) -> Sentence {
        "Signed with long-term keys the call is no chain, so the role’s maximum counts.".into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![offer.trust_user(false), offer.assume_role("")]
    }
}
