//! Give role A the permissions, so that no hop is needed.

use super::case::{Accounts, Case};
use super::condition::Condition;
use super::offer::{self, Offer};
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::route::{NO_HOP_TO_SAVE, without_the_hop};
use super::why_not::WhyNot;
use crate::words::Sentence;

/// Gives the permissions of the role called to the role that calls it, so that the hop goes away.
pub(super) struct BroadenRoleA;

impl Remedy for BroadenRoleA {
    const TITLE: &'static str = "Give the first role the permissions";
    const TRADE_OFF: &'static str =
        "The first role can do more than before: check it against least privilege.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::SavesACall
    }

    fn propose(case: &Case<'_>) -> Proposal {
        without_the_hop(case, |accounts| match accounts {
            Accounts::One => Ok(None),
            Accounts::Two => Err(WhyNot::TwoAccounts),
            Accounts::Unsaid => Ok(Some(Condition::SameAccount)),
        })
    }

    fn helps(offer: &Offer<'_>) -> Sentence {
        match offer.before().and_then(|before| before.role) {
            Some(first) => format!(
                "With the permissions on `{first}` itself no hop is needed, and its session has its \
                 own limit instead of the hour."
            )
            .into(),
            None => "With the permissions on the first role itself no hop is needed, and its session \
             has its own limit instead of the hour.".into(),
        }
    }

    fn against(why_not: WhyNot, _: &Offer<'_>) -> Option<&'static str> {
        match why_not {
            WhyNot::TwoAccounts => Some(
                "The roles are in two accounts: permissions on the first do not reach into the \
                 other. A resource-based policy may.",
            ),
            WhyNot::NoRoleCalled => Some(NO_HOP_TO_SAVE),
            _ => None,
        }
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        let raises = offer.edited.is_some_and(|edited| edited.raises_first);
        let sized_by = offer.scenario.source.kind().facts().sized_by;
        // Identity Center writes its roles itself, so permissions go through the permission set.
        if sized_by.is_permission_set() && offer.before().is_none() {
            let mut commands = vec![
                "aws sso-admin attach-managed-policy-to-permission-set --instance-arn INSTANCE_ARN \
                 --permission-set-arn PERMISSION_SET_ARN --managed-policy-arn POLICY_ARN"
                    .to_owned(),
            ];
            if raises {
                commands.extend(offer::lengthen_permission_set());
            }
            return commands;
        }
        let mut commands = vec![format!(
            "aws iam attach-role-policy --role-name {} --policy-arn POLICY_ARN",
            offer.role_a()
        )];
        if raises {
            commands.push(offer::raise_maximum(&offer.role_a()));
        }
        commands
    }
}
