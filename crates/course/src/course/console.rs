//! The console against the API.

use super::claims::{lasts_hours, refused, rule};
use crate::{Choice, Field, Goal, Lesson, Misconception, Question, Vary, Way};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "console",
    title: "The console is another clock",
    about: "Switching role, and links that open the console.",
    questions: &[
        Question {
            name: "user-switches-role",
            teaches: rule(RuleName::ConsoleSessionLeft),
            situation: &[
                "An IAM user is signed in to the console. 3 hours of that session are left. The user switches to a role whose maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1~console-iam-user.left-3h~switch-role.max-12h",
            asks: "How long does the switched role last?",
            choices: &[
                Choice::wrong(lasts_hours(12), Misconception::SwitchingStartsAfresh),
                Choice::wrong(lasts_hours(1), Misconception::ConsoleIsAlwaysAnHour),
                Choice::plain(lasts_hours(3)),
            ],
        },
        Question {
            name: "federated-switches-role",
            teaches: rule(RuleName::RoleChaining),
            situation: &[
                "A colleague came into the console through the company’s sign-in page. 8 hours are left. The colleague switches to the same role.",
            ],
            quotes: "",
            scenario: "v1~console-federated.left-8h~switch-role.max-12h",
            asks: "How long does the switched role last?",
            choices: &[
                Choice::plain(lasts_hours(1)),
                Choice::wrong(lasts_hours(8), Misconception::ConsoleLiftsTheHour),
                Choice::wrong(lasts_hours(12), Misconception::SwitchingStartsAfresh),
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::ChainingIsForbidden,
                ),
            ],
        },
        Question {
            name: "link-from-a-chain",
            teaches: rule(RuleName::ConsoleLinkDuration),
            situation: &[
                "A tool turns the session of role `B`, assumed from role `A`, into a link that opens the console. It asks for 8 hours as SessionDuration.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.max-12h.role-A~assume-role.max-12h.role-B~console-link.ask-8h",
            asks: "What becomes of the link?",
            choices: &[
                Choice::wrong(lasts_hours(8), Misconception::LinkTakesAnything),
                Choice::plain(refused(RuleName::ConsoleLinkDuration)),
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
            ],
        },
    ],
    vary: Vary {
        asks: "Change how the link is made, so that the console opens.",
        scenario: "v1~iam-user~assume-role.max-12h.role-A~assume-role.max-12h.role-B~console-link.ask-8h",
        field: Field::Way(&[
            Way {
                label: "From role `B`, with a SessionDuration of 8 hours",
                line: "v1~iam-user~assume-role.max-12h.role-A~assume-role.max-12h.role-B~console-link.ask-8h",
            },
            Way {
                label: "From role `B`, with a SessionDuration of 1 hour",
                line: "v1~iam-user~assume-role.max-12h.role-A~assume-role.max-12h.role-B~console-link.ask-1h",
            },
            Way {
                label: "From role `B`, without a SessionDuration",
                line: "v1~iam-user~assume-role.max-12h.role-A~assume-role.max-12h.role-B~console-link",
            },
        ]),
        goal: Goal::Granted,
    },
    remember: &[
        "For an IAM user, a switched role lasts as long as the role and the console session allow.",
        "After a company sign-in, switching is role chaining: granted, for 1 hour.",
        "A console link from a chained session names no length.",
    ],
};
