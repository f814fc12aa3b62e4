//! What a session is.

use super::claims::{lasts_hours, rule};
use crate::{Choice, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "session",
    title: "What a session is",
    about: "Temporary keys with an end of their own.",
    questions: &[
        Question {
            name: "keys-with-an-end",
            teaches: rule(RuleName::RoleMaximum),
            situation: &[
                "Mina is an IAM user. Her script calls AssumeRole for the role `Reports` and gets three things back: a key, its secret and a session token. Together they are a session.",
                "The script asks for 2 hours. The role’s maximum is 4 hours.",
            ],
            quotes: "",
            scenario: "v1~iam-user~assume-role.ask-2h.max-4h.role-Reports",
            asks: "How long do these keys work?",
            choices: &[
                Choice::wrong(lasts_hours(1), Misconception::OldLimitsHold),
                Choice::plain(lasts_hours(2)),
                Choice::wrong(lasts_hours(4), Misconception::MaximumIsWhatYouGet),
                Choice::wrong(lasts_hours(12), Misconception::OneMaximumForAll),
            ],
        },
        Question {
            name: "presigned-link",
            teaches: rule(RuleName::SessionEndsBeforeTheWork),
            situation: &[
                "A pipeline signs in with its OIDC token and gets a session of the role `Uploader`. It asks for no length.",
                "With that session it makes a presigned link to a file. The link says that it is good for 24 hours.",
            ],
            quotes: "",
            scenario: "v1.need-24h~oidc~assume-role-with-web-identity.max-12h.role-Uploader",
            asks: "How long does the session that signed the link last, and the link with it?",
            choices: &[
                Choice::wrong(lasts_hours(24), Misconception::LinkOutlivesSigner),
                Choice::wrong(lasts_hours(12), Misconception::UnaskedMeansMost),
                Choice::plain(lasts_hours(1)),
            ],
        },
    ],
    vary: Vary {
        asks: "Mina’s report takes 3 hours. Change what the script asks for, so that the session lasts as long as the work.",
        scenario: "v1.need-3h~iam-user~assume-role.ask-2h.max-4h.role-Reports",
        field: Field::Ask(0),
        goal: Goal::Enough,
    },
    remember: &[
        "A session is a set of temporary keys. Its end is set when it is made, and nothing moves it later.",
        "To go on after the end, a client makes a new session.",
        "What a session signs, such as a presigned link, ends with it.",
    ],
};
