//! Use a Roles Anywhere profile for the target role.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::identity::{in_target_account, reaches_role};
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::facts::limits;
use crate::model::Identity;
use crate::words::Sentence;

/// Uses a Roles Anywhere profile that leads straight to the target role.
pub(super) struct RolesAnywhere;

impl Remedy for RolesAnywhere {
    const TITLE: &'static str = "Use a Roles Anywhere profile for the target role";
    const TRADE_OFF: &'static str = "Certificates to issue, renew and revoke; whether the role’s maximum caps the session \
         is not verified.";

    fn rank(case: &Case<'_>) -> Rank {
        if case.source().sized_by.is_profile() {
            Rank::FixesTheError
        } else {
            Rank::LivesWithIt
        }
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let already = case.source().sized_by.is_profile();
        let lengthened_in_place = already && case.problem == Problem::Source;
        if let (false, Err(why_not)) = (lengthened_in_place, reaches_role(case)) {
            return Proposal::No(why_not);
        }
        if !already && !case.source().behind.outside_program {
            return Proposal::No(WhyNot::OtherSource);
        }
        let condition = (!already).then_some(Condition::HasCertificates);
        let mut source = in_target_account(case, Identity::RolesAnywhere);
        source.session = Some(limits::ROLES_ANYWHERE_MAXIMUM);
        Edit::new(case.starting_from(source, &[]))
            .on_some(condition)
            .into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "A profile that leads straight to the target role makes it the first role; its length \
         is set on the profile."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![format!(
            "aws rolesanywhere create-profile --name PROFILE --role-arns {} --duration-seconds {} \
             --enabled",
            offer.arn_b(),
            limits::ROLES_ANYWHERE_MAXIMUM.get()
        )]
    }
}
