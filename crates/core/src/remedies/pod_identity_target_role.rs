//! Let EKS Pod Identity assume the target role.

use super::case::Case;
use super::identity::{in_target_account, reaches_role};
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::facts::identities::Holds;
use crate::facts::limits;
use crate::model::{Identity, RoleSource};
use crate::words::Sentence;

/// Lets EKS make the hop and renew what it returns.
pub(super) struct PodIdentityTargetRole;

impl Remedy for PodIdentityTargetRole {
    const TITLE: &'static str = "Let EKS assume the target role";
    const TRADE_OFF: &'static str = "It is still a chain inside, in pieces of an hour that EKS renews; their exact length \
         is not documented.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::SavesACall
    }

    fn propose(case: &Case<'_>) -> Proposal {
        if let Err(why_not) = reaches_role(case) {
            return Proposal::No(why_not);
        }
        if case.source().holds != Holds::Role(RoleSource::Pod) {
            return Proposal::No(WhyNot::OtherSource);
        }
        let mut source = in_target_account(case, Identity::EksPodIdentity);
        // EKS chains inside, so each of the sessions that it hands out is an hour at most.
        source.session = Some(limits::ROLE_CHAINING_MAXIMUM);
        let mut edit = Edit::new(case.starting_from(source, &[]));
        edit.long_enough = true;
        edit.into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "EKS makes the hop itself and renews what it returns, so the pod never runs out.".into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![
            format!(
                "aws eks create-pod-identity-association --cluster-name CLUSTER --namespace NAMESPACE \
                 --service-account SERVICE_ACCOUNT --role-arn {} --target-role-arn {}",
                offer.arn_a(),
                offer.arn_b()
            ),
            format!(
                "{{\"Effect\":\"Allow\",\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"],\
                 \"Resource\":\"{}\"}}",
                offer.arn_b()
            ),
        ]
    }
}
