//! Defaults and the least.

use super::claims::{because, lasts_hours, lasts_minutes, refused, rule};
use crate::{Choice, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::RuleName;

pub(super) const LESSON: Lesson = Lesson {
    name: "defaults",
    title: "When nothing is asked",
    about: "Most jobs that die after an hour were never refused.",
    questions: &[
        Question {
            name: "nothing-asked",
            teaches: rule(RuleName::DefaultDuration),
            situation: &[
                "A backup of 3 hours runs with a role whose maximum is 12 hours. The user’s own keys sign. The command names no duration.",
            ],
            quotes: "aws sts assume-role --role-arn … --role-session-name backup",
            scenario: "v1.need-3h~iam-user~assume-role.max-12h",
            asks: "How long does the session last?",
            choices: &[
                Choice::wrong(lasts_hours(12), Misconception::UnaskedMeansMost),
                Choice::plain(lasts_hours(1)),
                Choice::wrong(lasts_minutes(15), Misconception::LeastIsTheDefault),
            ],
        },
        Question {
            name: "why-it-stopped",
            teaches: rule(RuleName::DefaultDuration),
            situation: &["The same backup fails halfway. Its log ends like this:"],
            quotes: "ExpiredToken: The provided token has expired.",
            scenario: "v1.need-3h~iam-user~assume-role.max-12h",
            asks: "What lies behind it?",
            choices: &[
                Choice::wrong(
                    because(RuleName::RoleMaximum),
                    Misconception::MaximumIsWhatYouGet,
                ),
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::EndingIsARefusal,
                ),
                Choice::wrong(
                    because(RuleName::RoleChaining),
                    Misconception::EveryHourIsAChain,
                ),
                Choice::plain(because(RuleName::DefaultDuration)),
            ],
        },
        Question {
            name: "a-hundred-and-twenty",
            teaches: rule(RuleName::BelowMinimum),
            situation: &[
                "Somebody mends the script. The work should have two hours, so the setting becomes:",
            ],
            quotes: "--duration-seconds 120",
            scenario: "v1~iam-user~assume-role.ask-2m.max-12h",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(lasts_hours(2), Misconception::CountedInMinutes),
                Choice::wrong(lasts_minutes(15), Misconception::AwsLiftsToTheMinimum),
                Choice::plain(refused(RuleName::BelowMinimum)),
                Choice::wrong(lasts_minutes(2), Misconception::AnyShortLengthGoes),
            ],
        },
    ],
    vary: Vary {
        asks: "Change what is asked for, so that the session lasts as long as the backup.",
        scenario: "v1.need-3h~iam-user~assume-role.max-12h",
        field: Field::Ask(0),
        goal: Goal::Enough,
    },
    remember: &[
        "Nothing asked means the default of 1 hour, whatever the role allows.",
        "Some clients ask by themselves: the SDK for Go asks for 15 minutes.",
        "AWS counts in seconds, and AssumeRole takes no less than 15 minutes.",
    ],
};
