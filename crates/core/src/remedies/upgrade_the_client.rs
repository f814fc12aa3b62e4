//! Use a newer version of the client.

use super::case::Case;
use super::condition::Condition;
use super::offer::Offer;
use super::other_errors::answered_anew;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::model::{Reason, RuleName};
use crate::words::Sentence;

/// Use a newer version of the client.
pub(super) struct UpgradeTheClient;

impl Remedy for UpgradeTheClient {
    const TITLE: &'static str = "Upgrade the client";
    const TRADE_OFF: &'static str = "A newer version may change other things as well.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        if case.observed() != Some(Reason::Rule(RuleName::RefusedByClient)) {
            return Proposal::No(WhyNot::NotTheCause);
        }
        match answered_anew(case) {
            Some(edit) => edit.on(Condition::NewerClient).into(),
            None => Proposal::No(WhyNot::NotTheCause),
        }
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "The client stopped, not AWS.".into()
    }

    fn commands(_: &Offer<'_>) -> Vec<String> {
        Vec::new()
    }
}
