//! Ask for as long as the work takes.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::request::edit_target;
use super::why_not::WhyNot;
use crate::facts::limits::{self, request_range};
use crate::model::Ask;
use crate::words::Sentence;

/// Ask for as long as the work takes.
pub(super) struct AskLonger;

impl Remedy for AskLonger {
    const TITLE: &'static str = "Ask for as long as the work takes";
    const TRADE_OFF: &'static str = "Leaked credentials live longer too.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
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
        Proposal::from(
            edit_target(case, |hop| hop.ask = Ask::For(longer)).map(|edit| edit.on_some(enough)),
        )
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "More is allowed here, and needs only to be asked for.".into()
    }

    fn against(why_not: WhyNot, _: &Offer<'_>) -> Option<&'static str> {
        match why_not {
            WhyNot::NotTheCause => Some("A longer request would get no longer session here."),
            _ => None,
        }
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        offer.ask_within()
    }
}
