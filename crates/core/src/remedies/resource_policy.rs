//! Let the resource itself admit role A.

use super::case::{Accounts, Case};
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::route::{NO_HOP_TO_SAVE, without_the_hop};
use super::why_not::WhyNot;
use crate::words::Sentence;

/// Lets the resource in the other account admit the role that calls, so that the hop goes away.
pub(super) struct ResourcePolicy;

impl Remedy for ResourcePolicy {
    const TITLE: &'static str = "Let the resource admit the first role";
    const TRADE_OFF: &'static str = "Not every service has such policies; watch who owns new objects, and grant the key of \
         encrypted data too.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::AnotherWay
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let proposal = without_the_hop(case, |accounts| match accounts {
            Accounts::One => Err(WhyNot::OneAccount),
            Accounts::Two => Ok(None),
            Accounts::Unsaid => Ok(Some(Condition::TwoAccounts)),
        });
        match proposal {
            Proposal::Edit(edit) => edit.on(Condition::ServiceTakesPolicies).into(),
            no @ Proposal::No(_) => no,
        }
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "The resource can admit the first role itself, so no hop into its account is needed.".into()
    }

    fn against(why_not: WhyNot, _: &Offer<'_>) -> Option<&'static str> {
        (why_not == WhyNot::NoRoleCalled).then_some(NO_HOP_TO_SAVE)
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![format!(
            "{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"{}\"}},\"Action\":\"s3:GetObject\",\
             \"Resource\":\"arn:aws:s3:::BUCKET/*\"}}",
            offer.arn_a()
        )]
    }
}
