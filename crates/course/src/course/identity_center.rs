//! IAM Identity Center.

use super::claims::{lasts_hours, refused, rule};
use crate::{Choice, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "identity-center",
    title: "Identity Center decides by itself",
    about: "The permission set sets the length, and the portal keeps another clock.",
    questions: &[
        Question {
            name: "profile-asks-twelve",
            teaches: rule(RuleName::PermissionSetDuration),
            situation: &[
                "A permission set gives sessions of 8 hours. Somebody writes `duration_seconds = 43200` into the profile that signs in with it.",
            ],
            quotes: "",
            scenario: "v1~identity-center.session-8h.ask-12h",
            asks: "How long does the session last?",
            choices: &[
                Choice::wrong(lasts_hours(12), Misconception::ClientSizesPermissionSet),
                Choice::wrong(lasts_hours(1), Misconception::OldLimitsHold),
                Choice::plain(lasts_hours(8)),
            ],
        },
        Question {
            name: "portal-and-keys",
            teaches: rule(RuleName::PermissionSetDuration),
            situation: &[
                "The sign-in at the access portal is good for 8 hours. The permission set gives sessions of 1 hour. Somebody copies the keys from the portal into a terminal.",
            ],
            quotes: "",
            scenario: "v1~identity-center.session-1h",
            asks: "How long do these keys last?",
            choices: &[
                Choice::plain(lasts_hours(1)),
                Choice::wrong(lasts_hours(8), Misconception::PortalIsTheSession),
                Choice::wrong(lasts_hours(12), Misconception::OneMaximumForAll),
            ],
        },
        Question {
            name: "role-from-a-permission-set",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A profile with `source_profile` takes the 8 hours of the permission set to assume a further role, and asks for 2 hours. That role’s maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1~identity-center.session-8h~assume-role.ask-2h.max-12h",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(lasts_hours(2), Misconception::SsoLoginIsAUser),
                Choice::plain(refused(RuleName::RoleChaining)),
                Choice::wrong(lasts_hours(8), Misconception::SessionInheritsTheRest),
            ],
        },
    ],
    vary: Vary {
        asks: "The work takes 8 hours. Change the permission set, so that one session lasts as long.",
        scenario: "v1.need-8h~identity-center.session-1h",
        field: Field::PermissionSet,
        goal: Goal::Enough,
    },
    remember: &[
        "The permission set’s session duration counts. No client setting reaches it.",
        "The portal’s sign-in is another clock: while it runs, the CLI fetches new keys.",
        "A permission set is a role. What is assumed from it is chained.",
    ],
};
