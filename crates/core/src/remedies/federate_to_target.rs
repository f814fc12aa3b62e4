//! Let the target role trust the identity provider.

use super::case::Case;
use super::condition::Condition;
use super::identity::reaches_role;
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::model::{Identity, Operation, Source};
use crate::words::Sentence;

/// Lets the target role trust the identity provider, so that it is the first role.
pub(super) struct FederateToTarget;

impl Remedy for FederateToTarget {
    const TITLE: &'static str = "Sign in to the target role directly";
    const TRADE_OFF: &'static str = "An identity provider to set up in the target’s account, and a trust policy whose \
         conditions must be tight.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FitsTheCaller
    }

    fn propose(case: &Case<'_>) -> Proposal {
        if let Err(why_not) = reaches_role(case) {
            return Proposal::No(why_not);
        }
        let source = case.scenario.source;
        let Some(kind) = case.source().federates_as else {
            return Proposal::No(WhyNot::OtherSource);
        };
        let (source, condition) = if kind == source.kind() {
            (source, None)
        } else {
            let source = Source::new(Identity::of(kind));
            (source, Some(Condition::HasIdentityProvider))
        };
        let Some(mut target) = case.target_made_anew(kind.facts().first_call) else {
            return Proposal::No(WhyNot::NoRoleCalled);
        };
        target.mfa = false;
        let enough = Case::if_maximum_is_enough(&target);
        let scenario = case.starting_from(source, &[target]);
        Edit::new(scenario)
            .on_some(condition)
            .on_some(enough)
            .into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "If the target role trusts the identity provider itself, it is the first role and no \
         chain."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        let account = offer.account_b();
        let saml = offer.edited.is_some_and(|edited| {
            edited.scenario.source.kind().facts().first_call == Operation::AssumeRoleWithSaml
        });
        if saml {
            return vec![format!(
                "{{\"Effect\":\"Allow\",\"Principal\":{{\"Federated\":\
                 \"arn:aws:iam::{account}:saml-provider/PROVIDER\"}},\"Action\":\
                 \"sts:AssumeRoleWithSAML\",\"Condition\":{{\"StringEquals\":{{\"SAML:aud\":\
                 \"https://signin.aws.amazon.com/saml\"}}}}}}"
            )];
        }
        vec![
            format!(
                "{{\"Effect\":\"Allow\",\"Principal\":{{\"Federated\":\
                 \"arn:aws:iam::{account}:oidc-provider/PROVIDER\"}},\"Action\":\
                 \"sts:AssumeRoleWithWebIdentity\",\"Condition\":{{\"StringEquals\":{{\"PROVIDER:aud\":\
                 \"sts.amazonaws.com\",\"PROVIDER:sub\":\"SUBJECT\"}}}}}}"
            ),
            format!(
                "aws sts assume-role-with-web-identity --role-arn {} --role-session-name SESSION \
                 --web-identity-token file://token{}",
                offer.arn_b(),
                offer.duration_flag(Operation::AssumeRoleWithWebIdentity)
            ),
        ]
    }
}
