//! Set the clock.

use super::case::Case;
use super::offer::Offer;
use super::other_errors::cure;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use crate::model::ErrorClass;
use crate::words::Sentence;

/// Set the clock.
pub(super) struct SetTheClock;

impl Remedy for SetTheClock {
    const TITLE: &'static str = "Set the clock";
    const TRADE_OFF: &'static str = "None.";

    fn looks_at(_: ErrorClass) -> bool {
        true
    }

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        // One-time codes and tokens are good for a short time by the clock.
        cure(
            case,
            &[
                ErrorClass::ClockSkew,
                ErrorClass::MfaFailed,
                ErrorClass::IdentityTokenRejected,
            ],
        )
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "Signatures, codes and tokens are judged by the clock.".into()
    }

    fn commands(_: &Offer<'_>) -> Vec<String> {
        vec!["sudo timedatectl set-ntp true".to_owned()]
    }
}
