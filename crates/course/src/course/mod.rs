//! The lessons, one file each, in the order in which they build on each other.

mod chaining;
mod console;
mod defaults;
mod identity_center;
mod order;
mod remedies;
mod renewing;
mod role_maximum;
mod saml_and_oidc;
mod session;
mod signer;
mod unseen_chaining;

use super::{Claim, Lesson};
use session_advisor_core::model::{Reason, RuleName, Seconds};

/// The course.
pub static COURSE: &[Lesson] = &[
    session::LESSON,
    signer::LESSON,
    defaults::LESSON,
    role_maximum::LESSON,
    chaining::LESSON,
    unseen_chaining::LESSON,
    order::LESSON,
    console::LESSON,
    saml_and_oidc::LESSON,
    identity_center::LESSON,
    renewing::LESSON,
    remedies::LESSON,
];

const fn rule(rule: RuleName) -> Reason {
    Reason::Rule(rule)
}

const fn refused(rule: RuleName) -> Claim {
    Claim::Refused(Reason::Rule(rule))
}

const fn because(rule: RuleName) -> Claim {
    Claim::Because(Reason::Rule(rule))
}

const fn lasts_hours(hours: u32) -> Claim {
    Claim::Lasts(Seconds::clamped(hours.saturating_mul(3600)))
}

const fn lasts_minutes(minutes: u32) -> Claim {
    Claim::Lasts(Seconds::clamped(minutes.saturating_mul(60)))
}
