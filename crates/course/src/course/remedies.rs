//! Choosing a remedy by least privilege.

use super::claims::rule;
use crate::{Choice, Claim, Field, Goal, Lesson, Misconception, Question, Vary, Way};
use session_advisor_core::model::{RemedyName, RuleName};

pub(super) const LESSON: Lesson = Lesson {
    name: "remedies",
    title: "Choose the smallest remedy",
    about: "Fewer steps and fewer keys before longer sessions.",
    questions: &[
        Question {
            name: "same-account",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A user assumes role `A`, and from there role `B` in the same account, for one permission that `A` lacks. The work takes 2 hours, and 2 hours are asked. AWS refuses. Both roles’ maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1.need-2h~iam-user.account-a~assume-role.max-12h.role-A.account-a~assume-role.ask-2h.max-12h.role-B.account-a",
            asks: "Which remedy comes first?",
            choices: &[
                Choice::wrong(
                    Claim::First(RemedyName::RaiseRoleMaximum),
                    Misconception::RaisingLiftsTheHour,
                ),
                Choice::plain(Claim::First(RemedyName::BroadenRoleA)),
                Choice::wrong(
                    Claim::First(RemedyName::AssumeDirectlyFromUser),
                    Misconception::KeysAreTheWayOut,
                ),
            ],
        },
        Question {
            name: "another-account",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "The same, but `B` is in another account, and the work is to read one S3 bucket there.",
            ],
            quotes: "",
            scenario: "v1.need-2h~iam-user.account-a~assume-role.max-12h.role-A.account-a~assume-role.ask-2h.max-12h.role-B.account-b",
            asks: "Which of these helps?",
            choices: &[
                Choice::wrong(
                    Claim::Helps(RemedyName::BroadenRoleA),
                    Misconception::PermissionsCrossAccounts,
                ),
                Choice::wrong(
                    Claim::Helps(RemedyName::RaiseRoleMaximum),
                    Misconception::RaisingLiftsTheHour,
                ),
                Choice::plain(Claim::Helps(RemedyName::ResourcePolicy)),
            ],
        },
    ],
    vary: Vary {
        asks: "Change the way to the work of 2 hours in the same account, so that one session is enough.",
        scenario: "v1.need-2h~iam-user~assume-role.max-12h.role-A~assume-role.ask-2h.max-12h.role-B",
        field: Field::Way(&[
            Way {
                label: "Role `B` from role `A`, for 2 hours",
                line: "v1.need-2h~iam-user~assume-role.max-12h.role-A~assume-role.ask-2h.max-12h.role-B",
            },
            Way {
                label: "Role `B` from role `A`, for 1 hour",
                line: "v1.need-2h~iam-user~assume-role.max-12h.role-A~assume-role.ask-1h.max-12h.role-B",
            },
            Way {
                label: "Role `A` alone with the missing permission, for 2 hours",
                line: "v1.need-2h~iam-user~assume-role.ask-2h.max-12h.role-A",
            },
        ]),
        goal: Goal::Enough,
    },
    remember: &[
        "In one account, give the first role the missing permission: one step less.",
        "Across accounts, let the resource admit the role, or sign in to the target directly.",
        "A remedy that only changes the error message is none.",
    ],
};
