//! The role’s maximum, and that STS refuses.

use super::claims::{lasts_hours, refused, rule};
use crate::{Choice, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "role-maximum",
    title: "The role’s maximum",
    about: "What may be asked for, and what happens beyond it.",
    questions: &[
        Question {
            name: "more-than-the-role-allows",
            teaches: rule(RuleName::RoleMaximum),
            situation: &[
                "The role `Deploy` is new, so its maximum is 1 hour. A release takes longer, and the user’s own keys ask for 4 hours.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-4h.max-1h.role-Deploy",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
                Choice::wrong(lasts_hours(4), Misconception::RequestDecides),
                Choice::plain(refused(RuleName::RoleMaximum)),
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::EveryHourIsAChain,
                ),
            ],
        },
        Question {
            name: "thirty-six-hours",
            teaches: rule(RuleName::AboveMaximum),
            situation: &[
                "GetSessionToken has just given a session of 36 hours. The next day somebody asks AssumeRole for the same, with the user’s own keys. The role’s maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-36h.max-12h",
            asks: "What becomes of the call?",
            choices: &[
                Choice::plain(refused(RuleName::AboveMaximum)),
                Choice::wrong(lasts_hours(36), Misconception::OneMaximumForAll),
                Choice::wrong(lasts_hours(12), Misconception::AwsShortensToFit),
                Choice::wrong(
                    refused(RuleName::RoleMaximum),
                    Misconception::RoleIsAskedFirst,
                ),
            ],
        },
    ],
    vary: Vary {
        asks: "The release takes 4 hours and asks for them. Change the role’s maximum, so that AWS grants the whole.",
        scenario: "v1.need-4h~iam-user~assume-role.ask-4h.max-1h.role-Deploy",
        field: Field::RoleMaximum(0),
        goal: Goal::Enough,
    },
    remember: &[
        "A role’s maximum lies between 1 hour and 12 hours. A new role has 1 hour.",
        "STS refuses what is too long. It does not cut it.",
        "Each call has a range of its own, whatever the role allows.",
    ],
};
