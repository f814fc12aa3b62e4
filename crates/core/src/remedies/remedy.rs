//! What a remedy is: one value that holds when it applies, the scenario that it makes, its words, its
//! commands and its price.

use super::case::Case;
use super::offer::Offer;
use super::proposal::Proposal;
use super::why_not::WhyNot;
use crate::model::{ErrorClass, Seconds};
use crate::words::Sentence;

/// A remedy.
pub(super) trait Remedy {
    /// What it is called in a heading.
    const TITLE: &'static str;
    /// What it costs.
    const TRADE_OFF: &'static str;

    /// Whether it can be a cure at all for an error that is not about durations; few are.
    fn looks_at(_: ErrorClass) -> bool {
        false
    }

    /// How soon it is offered.
    fn rank(case: &Case<'_>) -> Rank;

    /// The scenario as it makes it, with the conditions that it hangs on; or what stands against it.
    fn propose(case: &Case<'_>) -> Proposal;

    /// How it helps, in a sentence or two.
    fn helps(offer: &Offer<'_>) -> Sentence;

    /// Why it does not help; `None` where the why_not's own words say it.
    fn against(_: WhyNot, _: &Offer<'_>) -> Option<&'static str> {
        None
    }

    /// What becomes of a scenario whose session lasts that long; `None` where its verdict says it.
    fn outcome(_: Seconds) -> Option<String> {
        None
    }

    /// Commands and settings, ready to paste; empty where there is nothing to type.
    fn commands(offer: &Offer<'_>) -> Vec<String>;
}

/// How soon a remedy is offered. Within a rank the order of the list decides, in which long-term keys
/// come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// It fixes the very error.
    FixesTheError,
    /// It makes fewer calls.
    SavesACall,
    /// It fits the kind of caller.
    FitsTheCaller,
    /// It gives nothing up.
    LosesNothing,
    /// It goes another way.
    AnotherWay,
    /// It lives with the limit, or changes more than the call.
    LivesWithIt,
}
