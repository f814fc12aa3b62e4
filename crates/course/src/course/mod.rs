//! The lessons, one file each, in the order in which they build on each other.

mod chaining;
mod claims;
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

use crate::Lesson;

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
