//! Use a permission set that is long enough and reaches the target.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::identity::{in_target_account, reaches_role};
use super::offer::{self, Offer};
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::facts::limits;
use crate::model::Identity;
use crate::words::{InWords, Sentence};

/// Uses a permission set for what the target does, long enough for the work.
pub(super) struct PermissionSet;

impl Remedy for PermissionSet {
    const TITLE: &'static str = "Use a permission set";
    const TRADE_OFF: &'static str =
        "The length applies to everyone who is assigned the permission set.";

    fn rank(case: &Case<'_>) -> Rank {
        if case.problem == Problem::Source {
            Rank::FixesTheError
        } else if case.source().sized_by.is_permission_set() {
            Rank::FitsTheCaller
        } else {
            Rank::AnotherWay
        }
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let already = case.source().sized_by.is_permission_set();
        let lengthened_in_place = already && case.problem == Problem::Source;
        if let (false, Err(why_not)) = (lengthened_in_place, reaches_role(case)) {
            return Proposal::No(why_not);
        }
        if !case.source().behind.person {
            return Proposal::No(WhyNot::OtherSource);
        }
        let condition = (!already).then_some(Condition::HasIdentityCenter);
        let mut source = in_target_account(case, Identity::IdentityCenter);
        source.session = Some(limits::PERMISSION_SET_MAXIMUM);
        Edit::new(case.starting_from(source, &[]))
            .on_some(condition)
            .into()
    }

    fn helps(offer: &Offer<'_>) -> Sentence {
        if offer.target.is_none() {
            return format!(
                "The permission set’s session can be set longer, up to {}.",
                InWords(limits::PERMISSION_SET_MAXIMUM)
            )
            .into();
        }
        "A permission set with these permissions is the first role, and its session can be \
             set longer."
            .into()
    }

    fn commands(_: &Offer<'_>) -> Vec<String> {
        offer::lengthen_permission_set()
    }
}
