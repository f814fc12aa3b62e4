//! Run the workload as the target role.

use super::case::{Accounts, Case};
use super::condition::Condition;
use super::identity::{in_target_account, reaches_role};
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::model::Identity;
use crate::words::Sentence;

/// Gives the workload the target role itself.
pub(super) struct RunAsTargetRole;

impl Remedy for RunAsTargetRole {
    const TITLE: &'static str = "Run as the target role";
    const TRADE_OFF: &'static str = "Everything that runs there gets the permissions.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::SavesACall
    }

    fn propose(case: &Case<'_>) -> Proposal {
        if let Err(why_not) = reaches_role(case) {
            return Proposal::No(why_not);
        }
        let (identity, on_aws) = match case.source().behind.workload {
            Some(true) => (case.scenario.source.identity, None),
            None => (Identity::ServiceRole, Some(Condition::RunsOnAws)),
            Some(false) => return Proposal::No(WhyNot::OtherSource),
        };
        let target = case.target().and_then(|(_, hop, _)| hop.account);
        let accounts = match Accounts::of(case.scenario.source.account, target) {
            Accounts::One => None,
            Accounts::Two => return Proposal::No(WhyNot::TwoAccounts),
            Accounts::Unsaid => Some(Condition::SameAccount),
        };
        let source = in_target_account(case, identity);
        let mut edit = Edit::new(case.starting_from(source, &[]))
            .on_some(on_aws)
            .on_some(accounts);
        edit.long_enough = true;
        edit.into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "With these permissions on the role that it runs as, the workload needs no hop, and the \
         service renews the credentials."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![format!(
            "aws iam attach-role-policy --role-name {} --policy-arn POLICY_ARN",
            offer.role_a()
        )]
    }
}
