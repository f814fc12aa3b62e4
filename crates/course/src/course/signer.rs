//! Who signs the call.

use super::claims::{lasts_hours, refused, rule};
use crate::{Case, Choice, Claim, Field, Goal, Lesson, Misconception, Question, Vary, Way};
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::model::{ErrorClass, Reason, RuleName};

pub(super) const LESSON: Lesson = Lesson {
    name: "signer",
    title: "Who signs the call",
    about: "Long-term keys or temporary ones: that decides more than the role does.",
    questions: &[
        Question {
            name: "which-keys-are-long-term",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "Four colleagues call AssumeRole for the same role. Each call is signed with the keys that they hold at that moment.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role",
            asks: "Whose call is signed with long-term keys?",
            choices: &[
                Choice::wrong(
                    Claim::LongTermIn(Case {
                        label: "Ada’s: she signed in with `aws sso login`",
                        line: "v1~identity-center~assume-role",
                    }),
                    Misconception::SsoLoginIsAUser,
                ),
                Choice::wrong(
                    Claim::LongTermIn(Case {
                        label: "Ben’s: his program runs on an EC2 instance with a role",
                        line: "v1~ec2-instance-profile~assume-role",
                    }),
                    Misconception::ComputeIsExempt,
                ),
                Choice::wrong(
                    Claim::LongTermIn(Case {
                        label: "Chi’s: the pipeline’s secret holds an access key that starts with ASIA",
                        line: "v1~temporary-credentials~assume-role",
                    }),
                    Misconception::AnyAccessKeyIsLongTerm,
                ),
                Choice::plain(Claim::LongTermIn(Case {
                    label: "Dee’s: her profile holds an access key that starts with AKIA",
                    line: "v1~iam-user~assume-role",
                })),
            ],
        },
        Question {
            name: "after-a-session-token",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "Dee’s company wants MFA. Her tool first calls GetSessionToken with her MFA code, then AssumeRole.",
            ],
            quotes: "",
            scenario: "v1~iam-user~get-session-token~assume-role",
            asks: "Who signs the call to AssumeRole?",
            choices: &[
                Choice::wrong(
                    Claim::SignedBy(SignedBy::LongTerm),
                    Misconception::SessionTokenIsTheUser,
                ),
                Choice::plain(Claim::SignedBy(SignedBy::Temporary)),
                Choice::wrong(Claim::SignedBy(SignedBy::Unsigned), Misconception::MfaSigns),
            ],
        },
        Question {
            name: "session-asks-for-a-token",
            teaches: rule(RuleName::NeedsLongTermKeys),
            situation: &[
                "Ben’s program on the EC2 instance wants keys for half a day. It calls GetSessionToken and asks for 12 hours, since that call takes up to 36.",
            ],
            quotes: "",
            scenario: "v1~ec2-instance-profile~get-session-token.ask-12h",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(lasts_hours(12), Misconception::RequestDecides),
                Choice::wrong(
                    Claim::Refused(Reason::Error(ErrorClass::AccessDenied)),
                    Misconception::PermissionCuresIt,
                ),
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
                Choice::plain(refused(RuleName::NeedsLongTermKeys)),
            ],
        },
    ],
    vary: Vary {
        asks: "The role allows 12 hours, and 2 hours are asked. Change who signs, so that AWS grants them.",
        scenario: "v1~identity-center~assume-role.ask-2h.max-12h",
        field: Field::Way(&[
            Way {
                label: "Identity Center (`aws sso login`)",
                line: "v1~identity-center~assume-role.ask-2h.max-12h",
            },
            Way {
                label: "The role of an EC2 instance",
                line: "v1~ec2-instance-profile~assume-role.ask-2h.max-12h",
            },
            Way {
                label: "A GetSessionToken session with MFA",
                line: "v1~iam-user~get-session-token~assume-role.ask-2h.max-12h",
            },
            Way {
                label: "An IAM user’s own access key",
                line: "v1~iam-user~assume-role.ask-2h.max-12h",
            },
        ]),
        goal: Goal::Granted,
    },
    remember: &[
        "Ask first who signs. AKIA is a long-term key, ASIA a session.",
        "Identity Center, EC2, ECS, Lambda, CodeBuild and GetSessionToken all give sessions.",
        "GetSessionToken and GetFederationToken take long-term keys only.",
    ],
};
