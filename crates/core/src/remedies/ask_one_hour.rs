//! Ask for one hour.

use super::case::Case;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::request::{asked_too_much, edit_target};
use super::why_not::WhyNot;
use crate::facts::limits;
use crate::model::{Ask, RuleName};
use crate::words::Sentence;

/// Ask for one hour.
pub(super) struct AskOneHour;

impl Remedy for AskOneHour {
    const TITLE: &'static str = "Ask for one hour";
    const TRADE_OFF: &'static str = "The session ends after an hour.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::LivesWithIt
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let Some((_, hop, _)) = case.target() else {
            return Proposal::No(WhyNot::NotTheCause);
        };
        let about_length = asked_too_much(case) || case.is_refused_by(RuleName::BelowMinimum);
        if !hop.operation.returns_role_session() || !about_length {
            return Proposal::No(WhyNot::NotTheCause);
        }
        Proposal::from(edit_target(case, |hop| {
            hop.ask = Ask::For(limits::ASSUME_ROLE_DEFAULT);
        }))
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "An hour is always allowed, chained or not.".into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![offer.assume_role("")]
    }
}
