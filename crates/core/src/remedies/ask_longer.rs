//! Ask for as long as the work takes.

use super::case::{Case, Trouble};
use super::condition::Condition;
use super::obstacle::Obstacle;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::request::edit_target;
use crate::facts::limits::{self, request_range};
use crate::model::Ask;
use std::borrow::Cow;

/// The remedy.
pub(super) struct AskLonger;

impl Remedy for AskLonger {
    const TITLE: &'static str = "Ask for as long as the work takes";
    const TRADE_OFF: &'static str = "Leaked credentials live longer too.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::MendsTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let (Some((_, hop, _)), Some(need)) = (case.target(), case.scenario.need) else {
            return Proposal::No(Obstacle::NotTheCause);
        };
        let asked = hop.ask.seconds();
        let Some(reach) = case.reach().filter(|_| case.trouble == Trouble::TooShort) else {
            return Proposal::No(Obstacle::NotTheCause);
        };
        let longer = need.min(reach);
        if request_range(hop.operation).is_none() || asked.is_some_and(|asked| asked >= longer) {
            return Proposal::No(Obstacle::NotTheCause);
        }
        let enough = (hop.operation.returns_role_session()
            && hop.role_maximum.is_none()
            && longer > limits::ROLE_MAXIMUM_LEAST)
            .then_some(Condition::MaximumIsEnough);
        Proposal::from(
            edit_target(case, |hop| hop.ask = Ask::For(longer)).map(|edit| edit.on_some(enough)),
        )
    }

    fn helps(_: &Offer<'_>) -> Cow<'static, str> {
        "More is allowed here, and needs only to be asked for.".into()
    }

    fn against(obstacle: Obstacle, _: &Offer<'_>) -> Option<&'static str> {
        match obstacle {
            Obstacle::NotTheCause => Some("A longer request would get no longer session here."),
            _ => None,
        }
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        offer.ask_within()
    }
}
