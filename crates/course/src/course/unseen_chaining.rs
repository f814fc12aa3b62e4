//! Role chaining where it cannot be seen.

use super::claims::{lasts_hours, refused, rule};
use crate::{Case, Choice, Claim, Field, Goal, Lesson, Misconception, Question, Vary, Way};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "unseen-chaining",
    title: "Chaining that nobody sees",
    about: "MFA, Identity Center, pipelines and containers put a session in front.",
    questions: &[
        Question {
            name: "one-role-in-the-pipeline",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A build runs in CodeBuild. Its configuration names one role only, `Release`, with a maximum of 12 hours, and asks for 2 hours.",
            ],
            quotes: "",
            scenario: "v1~service-role~assume-role.ask-2h.max-12h.role-Release",
            asks: "What becomes of the call?",
            choices: &[
                Choice::plain(refused(RuleName::RoleChaining)),
                Choice::wrong(lasts_hours(2), Misconception::OneRoleIsNoChain),
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
            ],
        },
        Question {
            name: "who-gets-two-hours",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "Four ways to the same role. Its maximum is 12 hours, and each of them asks for 2 hours.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-2h.max-12h.mfa",
            asks: "Which one gets them?",
            choices: &[
                Choice::wrong(
                    Claim::Granted(Case {
                        label: "GetSessionToken with an MFA code, then AssumeRole",
                        line: "v1~iam-user~get-session-token.mfa~assume-role.ask-2h.max-12h",
                    }),
                    Misconception::ChainingNeedsTwoRoles,
                ),
                Choice::wrong(
                    Claim::Granted(Case {
                        label: "A container on ECS that calls AssumeRole",
                        line: "v1~ecs-task~assume-role.ask-2h.max-12h",
                    }),
                    Misconception::ComputeIsExempt,
                ),
                Choice::plain(Claim::Granted(Case {
                    label: "AssumeRole with a user’s own keys and the MFA code in the call",
                    line: "v1~iam-user~assume-role.ask-2h.max-12h.mfa",
                })),
                Choice::wrong(
                    Claim::Granted(Case {
                        label: "`aws sso login`, then AssumeRole",
                        line: "v1~identity-center~assume-role.ask-2h.max-12h",
                    }),
                    Misconception::SsoLoginIsAUser,
                ),
            ],
        },
        Question {
            name: "mfa-in-the-call",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A profile holds a user’s own keys, `role_arn`, `mfa_serial` and a duration of 8 hours. The CLI asks for the code and sends it inside AssumeRole. The role’s maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-8h.max-12h.mfa",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::MfaInTheCallChains,
                ),
                Choice::plain(lasts_hours(8)),
                Choice::wrong(lasts_hours(12), Misconception::MaximumIsWhatYouGet),
                Choice::wrong(lasts_hours(1), Misconception::OldLimitsHold),
            ],
        },
    ],
    vary: Vary {
        asks: "The tool makes a session token for MFA first, and AWS refuses the 2 hours. Change the way, so that AWS grants them.",
        scenario: "v1~iam-user~get-session-token.ask-12h.mfa~assume-role.ask-2h.max-12h",
        field: Field::Way(&[
            Way {
                label: "GetSessionToken with the MFA code for 12 hours, then AssumeRole",
                line: "v1~iam-user~get-session-token.ask-12h.mfa~assume-role.ask-2h.max-12h",
            },
            Way {
                label: "The same, but GetSessionToken for 1 hour",
                line: "v1~iam-user~get-session-token.ask-1h.mfa~assume-role.ask-2h.max-12h",
            },
            Way {
                label: "AssumeRole with the MFA code in it, and no GetSessionToken",
                line: "v1~iam-user~assume-role.ask-2h.max-12h.mfa",
            },
        ]),
        goal: Goal::Granted,
    },
    remember: &[
        "Count signatures, not roles: if a session signs, the first role is chained.",
        "Tools call GetSessionToken for MFA without saying so.",
        "`aws sts get-caller-identity` shows who signs. An ARN with `assumed-role` is a session.",
    ],
};
