//! Cut the work into pieces that fit into a session.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::request::asked_too_much;
use super::why_not::WhyNot;
use crate::facts::limits::PIECE_OF_WORK;
use crate::model::Ask;
use crate::words::Sentence;

/// Cut the work into pieces that fit into a session.
pub(super) struct SplitTheWork;

impl Remedy for SplitTheWork {
    const TITLE: &'static str = "Split the work";
    const TRADE_OFF: &'static str = "The work must be able to stop and go on.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::LivesWithIt
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let long_work = case.goal().is_none_or(|goal| goal > PIECE_OF_WORK);
        let too_long =
            asked_too_much(case) || matches!(case.problem, Problem::TooShort | Problem::Source);
        if !too_long || !long_work {
            return Proposal::No(WhyNot::NotTheCause);
        }
        let mut scenario = case.scenario.clone();
        scenario.need = scenario.need.map(|_| PIECE_OF_WORK);
        let target = case.target.filter(|_| case.problem != Problem::TooShort);
        if let Some(hop) = target.and_then(|target| scenario.hops.get_mut(target)) {
            hop.ask = Ask::Nothing;
            hop.observed = None;
        }
        let mut edit = Edit::new(scenario).on(Condition::WorkCanBeCut);
        // A piece needs no longer session: that it is short enough is the point.
        edit.long_enough = case.scenario.need.is_none() && case.problem == Problem::Refused;
        edit.into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "Pieces that are shorter than a session each start with a fresh one.".into()
    }

    fn commands(_: &Offer<'_>) -> Vec<String> {
        Vec::new()
    }
}
