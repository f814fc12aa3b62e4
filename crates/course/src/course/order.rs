//! The order of checks, and errors that mislead.

use super::claims::{lasts_hours, refused, rule};
use crate::{Choice, Claim, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::{ErrorClass, Reason, RemedyName, RuleName};

pub(super) const LESSON: Lesson = Lesson {
    name: "order",
    title: "The error that misleads",
    about: "AWS names the first check that fails, not the one that decides.",
    questions: &[
        Question {
            name: "which-error-first",
            teaches: rule(RuleName::RoleMaximum),
            situation: &[
                "A user’s tool calls GetSessionToken, then AssumeRole for 2 hours. The role’s maximum is 1 hour. Two limits are in the way.",
            ],
            quotes: "",
            scenario: "v1~iam-user~get-session-token~assume-role.ask-2h.max-1h",
            asks: "What does AWS answer?",
            choices: &[
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::ErrorNamesTheLimit,
                ),
                Choice::plain(refused(RuleName::RoleMaximum)),
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
            ],
        },
        Question {
            name: "after-raising",
            teaches: rule(RuleName::RoleChaining),
            situation: &["The role’s maximum is raised to 12 hours. The call is made again."],
            quotes: "aws iam update-role --role-name Release --max-session-duration 43200",
            scenario: "v1~iam-user~get-session-token~assume-role.ask-2h.max-12h",
            asks: "What does AWS answer now?",
            choices: &[
                Choice::wrong(lasts_hours(2), Misconception::RaisingLiftsTheHour),
                Choice::wrong(
                    refused(RuleName::RoleMaximum),
                    Misconception::ErrorNamesTheLimit,
                ),
                Choice::plain(refused(RuleName::RoleChaining)),
            ],
        },
        Question {
            name: "signature-expired",
            teaches: Reason::Error(ErrorClass::ClockSkew),
            situation: &[
                "Somebody boots a laptop into another system and gets this. The user’s keys are fine.",
            ],
            quotes: "SignatureDoesNotMatch: Signature expired: 20260127T001427Z is now earlier than 20260127T014428Z",
            scenario: "v1~iam-user~get-session-token.got-clock-skew",
            asks: "What helps?",
            choices: &[
                Choice::wrong(
                    Claim::Helps(RemedyName::AskLonger),
                    Misconception::EveryRefusalIsADuration,
                ),
                Choice::wrong(
                    Claim::Helps(RemedyName::SignInAgain),
                    Misconception::EveryRefusalIsADuration,
                ),
                Choice::plain(Claim::Helps(RemedyName::SetTheClock)),
            ],
        },
    ],
    vary: Vary {
        asks: "Bring the real limit to light: change the role’s maximum, so that AWS speaks of role chaining.",
        scenario: "v1~iam-user~get-session-token~assume-role.ask-2h.max-1h",
        field: Field::RoleMaximum(1),
        goal: Goal::Says(Reason::Rule(RuleName::RoleChaining)),
    },
    remember: &[
        "AWS was seen to check the call’s own range first, then the role’s maximum, then chaining.",
        "One error is shown at a time. Ask what would refuse next.",
        "Not every refusal is about a duration: read the words before you change a number.",
    ],
};
