//! Mend trust policy or permissions.

use super::case::Case;
use super::offer::Offer;
use super::other_errors::cure;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use crate::model::ErrorClass;
use crate::words::Sentence;

/// Mend trust policy or permissions.
pub(super) struct FixTrustOrPermission;

impl Remedy for FixTrustOrPermission {
    const TITLE: &'static str = "Mend the trust policy or the permissions";
    const TRADE_OFF: &'static str =
        "Somebody with rights over the role must do it; open no more than is needed.";

    fn looks_at(_: ErrorClass) -> bool {
        true
    }

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        cure(
            case,
            &[
                ErrorClass::AccessDenied,
                ErrorClass::IdentityTokenRejected,
                ErrorClass::RefusedByIdentityProvider,
                ErrorClass::MfaFailed,
            ],
        )
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "Access was denied, so the role’s trust policy, or what the caller may do, has to \
         change."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![
            format!(
                "aws iam get-role --role-name {} --query Role.AssumeRolePolicyDocument",
                offer.role_b()
            ),
            "aws sts get-caller-identity".to_owned(),
        ]
    }
}
