//! Renewing instead of lengthening.

use super::claims::rule;
use crate::{Choice, Claim, Field, Goal, Lesson, Misconception, Question, Vary, Way};
use session_advisor_core::model::{ErrorClass, Reason, RemedyName, RuleName};

pub(super) const LESSON: Lesson = Lesson {
    name: "renewing",
    title: "Renew instead of lengthening",
    about: "Ten hours of work do not need a session of ten hours.",
    questions: &[
        Question {
            name: "ten-hours-on-a-server",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A program on an EC2 instance assumes a role in another account and asks for 10 hours, because its work takes as long. The role’s maximum is 12 hours. AWS refuses.",
            ],
            quotes: "",
            scenario: "v1.need-10h~ec2-instance-profile.account-a~assume-role.ask-10h.max-12h.account-b",
            asks: "What helps?",
            choices: &[
                Choice::wrong(
                    Claim::Helps(RemedyName::RaiseRoleMaximum),
                    Misconception::RaisingLiftsTheHour,
                ),
                Choice::wrong(
                    Claim::Helps(RemedyName::AskLonger),
                    Misconception::LongerIsAlwaysPossible,
                ),
                Choice::plain(Claim::Helps(RemedyName::RenewAutomatically)),
            ],
        },
        Question {
            name: "whose-token-expired",
            teaches: Reason::Error(ErrorClass::ExpiredCredentials),
            situation: &[
                "A tool renews a role every hour. It began with a GetSessionToken session of 1 hour. After that hour the log says:",
            ],
            quotes: "ExpiredToken: when calling the AssumeRole operation: The security token included in the request is expired",
            scenario: "v1~iam-user~get-session-token.ask-1h~assume-role.max-12h.got-expired-credentials",
            asks: "What helps?",
            choices: &[
                Choice::plain(Claim::Helps(RemedyName::SignInAgain)),
                Choice::wrong(
                    Claim::Helps(RemedyName::RaiseRoleMaximum),
                    Misconception::TheTargetRanOut,
                ),
                Choice::wrong(
                    Claim::Helps(RemedyName::AskLonger),
                    Misconception::TheTargetRanOut,
                ),
            ],
        },
    ],
    vary: Vary {
        asks: "The first refusal has to go, so that renewing can begin. Change what the program does, so that AWS grants each session.",
        scenario: "v1~ec2-instance-profile.account-a~assume-role.ask-10h.max-12h.account-b",
        field: Field::Way(&[
            Way {
                label: "Ask for 10 hours once",
                line: "v1~ec2-instance-profile.account-a~assume-role.ask-10h.max-12h.account-b",
            },
            Way {
                label: "Ask for 2 hours, every 2 hours",
                line: "v1~ec2-instance-profile.account-a~assume-role.ask-2h.max-12h.account-b",
            },
            Way {
                label: "Ask for 1 hour, and let the SDK ask again before it ends",
                line: "v1~ec2-instance-profile.account-a~assume-role.ask-1h.max-12h.account-b",
            },
        ]),
        goal: Goal::Granted,
    },
    remember: &[
        "A client that renews does not need long sessions. The SDKs and the CLI renew where a profile names the role.",
        "Keys that are copied into variables cannot renew.",
        "What signs must stay alive. If renewing fails at AssumeRole, the first session has ended.",
    ],
};
