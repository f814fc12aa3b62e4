//! Role chaining where it can be seen.

use super::claims::{lasts_hours, refused, rule};
use crate::{Choice, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "chaining",
    title: "A role from a role",
    about: "Role chaining, where you can see it.",
    questions: &[
        Question {
            name: "second-role-asks",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A user assumes role `A` for 8 hours. With that session a script assumes role `B` and asks for 2 hours. Both roles’ maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-8h.max-12h.role-A~assume-role.ask-2h.max-12h.role-B",
            asks: "What becomes of the session of `B`?",
            choices: &[
                Choice::wrong(lasts_hours(2), Misconception::RaisingLiftsTheHour),
                Choice::plain(refused(RuleName::RoleChaining)),
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
                Choice::wrong(lasts_hours(8), Misconception::SessionInheritsTheRest),
            ],
        },
        Question {
            name: "second-role-asks-nothing",
            teaches: rule(RuleName::RoleChaining),
            situation: &["The script leaves the duration out. All else stays as it was."],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-8h.max-12h.role-A~assume-role.max-12h.role-B",
            asks: "What becomes of the session of `B` now?",
            choices: &[
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::ChainingIsForbidden,
                ),
                Choice::wrong(lasts_hours(8), Misconception::SessionInheritsTheRest),
                Choice::wrong(lasts_hours(12), Misconception::UnaskedMeansMost),
                Choice::plain(lasts_hours(1)),
            ],
        },
    ],
    vary: Vary {
        asks: "Change what the second call asks for, so that AWS grants it.",
        scenario: "v1~iam-user~assume-role.ask-8h.max-12h.role-A~assume-role.ask-2h.max-12h.role-B",
        field: Field::Ask(1),
        goal: Goal::Granted,
    },
    remember: &[
        "A role that is assumed with a session is chained: 1 hour at most.",
        "Chaining is allowed. Only more than 1 hour is refused.",
        "No setting lifts that limit. A longer session needs another way to the role.",
    ],
};
