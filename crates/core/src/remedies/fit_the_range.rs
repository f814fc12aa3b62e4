//! Ask between minimum and maximum.

use super::case::{Case, Problem};
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::request::edit_target;
use super::why_not::WhyNot;
use crate::facts::limits::request_range;
use crate::judgement::Limit;
use crate::model::{Ask, ErrorClass, Observed, Reason, RuleName};
use crate::words::{InWords, Sentence};

/// Ask between minimum and maximum.
pub(super) struct FitTheRange;

impl Remedy for FitTheRange {
    const TITLE: &'static str = "Ask within the range";
    const TRADE_OFF: &'static str =
        "The session has the length that is allowed, not the one that was asked.";

    fn looks_at(class: ErrorClass) -> bool {
        class == ErrorClass::MalformedRequest
    }

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let Some((_, hop, found)) = case.target() else {
            return Proposal::No(WhyNot::NotTheCause);
        };
        let Some(range) = request_range(hop.operation) else {
            return Proposal::No(WhyNot::NotTheCause);
        };
        // The hour of chaining has a remedy of its own.
        let bounds = |limit: &&Limit| limit.rule != RuleName::RoleChaining;
        // Where AWS was seen to refuse, only the least that an unknown bound can be is safe to ask.
        let allowed = |limit: &Limit| match hop.observed {
            Some(Observed::Refused(_)) => limit.at.least,
            _ => limit.at.most,
        };
        let most = found.limits.iter().filter(bounds).map(allowed).min();
        let most = most
            .unwrap_or(range.maximum)
            .max(range.minimum)
            .min(range.maximum);
        let wanted = if case.is_refused_by(RuleName::BelowMinimum) {
            case.scenario
                .need
                .unwrap_or(range.minimum)
                .clamp(range.minimum, most)
        } else {
            most
        };
        let out_of_range = [
            RuleName::BelowMinimum,
            RuleName::AboveMaximum,
            RuleName::WebIdentityTokenOutlivesSession,
        ]
        .into_iter()
        .any(|rule| case.is_refused_by(rule));
        // Within a role's maximum a chained call is still refused: there only the hour helps.
        let above_role =
            case.is_refused_by(RuleName::RoleMaximum) && found.call.chained() != Some(true);
        let malformed = matches!(case.observed(), Some(Reason::Error(_)));
        if case.problem != Problem::Refused || !(out_of_range || above_role || malformed) {
            return Proposal::No(WhyNot::NotTheCause);
        }
        Proposal::from(edit_target(case, |hop| hop.ask = Ask::For(wanted)))
    }

    fn helps(offer: &Offer<'_>) -> Sentence {
        let asked = offer
            .target
            .and_then(|target| offer.edited?.scenario.hops.get(target))
            .and_then(|hop| hop.ask.seconds());
        let helps = "A request within the limits is granted.";
        match asked {
            Some(asked) => format!("{helps} Ask for {}.", InWords(asked)).into(),
            None => helps.into(),
        }
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        offer.ask_within()
    }
}
