//! The claims that the lessons make most.

use crate::Claim;
use session_advisor_core::model::{Reason, RuleName, Seconds};

pub(super) const fn rule(rule: RuleName) -> Reason {
    Reason::Rule(rule)
}

pub(super) const fn refused(rule: RuleName) -> Claim {
    Claim::Refused(Reason::Rule(rule))
}

pub(super) const fn because(rule: RuleName) -> Claim {
    Claim::Because(Reason::Rule(rule))
}

pub(super) const fn lasts_hours(hours: u32) -> Claim {
    Claim::Lasts(Seconds::clamped(hours.saturating_mul(3600)))
}

pub(super) const fn lasts_minutes(minutes: u32) -> Claim {
    Claim::Lasts(Seconds::clamped(minutes.saturating_mul(60)))
}
