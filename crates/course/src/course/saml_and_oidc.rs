//! The clocks of SAML and OIDC.

use super::claims::{lasts_hours, refused, rule};
use crate::{Choice, Claim, Field, Goal, Lesson, Misconception, Question, Vary};
use session_advisor_core::model::{ErrorClass, Reason, RemedyName, RuleName};

pub(super) const LESSON: Lesson = Lesson {
    name: "saml-and-oidc",
    title: "SAML and OIDC: two clocks or three",
    about: "The identity provider’s numbers are not AWS’s.",
    questions: &[
        Question {
            name: "provider-says-eight",
            teaches: rule(RuleName::DefaultDuration),
            situation: &[
                "The identity provider is set to sessions of 8 hours. A command-line tool exchanges the SAML assertion for keys and asks for no length. The role’s maximum is 12 hours.",
            ],
            quotes: "",
            scenario: "v1~saml.until-8h~assume-role-with-saml.max-12h",
            asks: "How long do the keys last?",
            choices: &[
                Choice::wrong(lasts_hours(8), Misconception::ProviderSizesKeys),
                Choice::wrong(lasts_hours(12), Misconception::UnaskedMeansMost),
                Choice::plain(lasts_hours(1)),
            ],
        },
        Question {
            name: "assertion-ends-first",
            teaches: rule(RuleName::SamlAssertionEnd),
            situation: &[
                "Now the tool asks for 4 hours. The assertion says, as SessionNotOnOrAfter, that it ends in 1 hour.",
            ],
            quotes: "",
            scenario: "v1~saml.until-1h~assume-role-with-saml.ask-4h.max-12h",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(lasts_hours(4), Misconception::RequestDecides),
                Choice::plain(lasts_hours(1)),
                Choice::wrong(
                    refused(RuleName::RoleMaximum),
                    Misconception::NothingIsEverShortened,
                ),
            ],
        },
        Question {
            name: "pipeline-asks-six",
            teaches: rule(RuleName::RoleMaximum),
            situation: &[
                "A GitHub workflow uses an old version of the AWS credentials action, which asks for 6 hours by itself. The role is new and allows 1 hour.",
            ],
            quotes: "",
            scenario: "v1~oidc~assume-role-with-web-identity.ask-6h.max-1h",
            asks: "What becomes of the call?",
            choices: &[
                Choice::wrong(lasts_hours(6), Misconception::ClientDefaultFits),
                Choice::wrong(
                    refused(RuleName::RoleChaining),
                    Misconception::PipelineStartsChained,
                ),
                Choice::wrong(lasts_hours(1), Misconception::AwsShortensToFit),
                Choice::plain(refused(RuleName::RoleMaximum)),
            ],
        },
        Question {
            name: "second-step-denied",
            teaches: Reason::Error(ErrorClass::AccessDenied),
            situation: &["The workflow’s next step assumes a second role for 1 hour and stops:"],
            quotes: "AccessDenied: User: arn:aws:sts::111122223333:assumed-role/ci/run is not authorized to perform: sts:TagSession",
            scenario: "v1~oidc~assume-role-with-web-identity~assume-role.ask-1h.got-access-denied",
            asks: "What helps?",
            choices: &[
                Choice::wrong(
                    Claim::Helps(RemedyName::RaiseRoleMaximum),
                    Misconception::DeniedMeansTooLong,
                ),
                Choice::plain(Claim::Helps(RemedyName::FixTrustOrPermission)),
                Choice::wrong(
                    Claim::Helps(RemedyName::AskOneHour),
                    Misconception::DeniedMeansTooLong,
                ),
            ],
        },
    ],
    vary: Vary {
        asks: "The work takes 4 hours, and the assertion holds for 8. Change what the tool asks for, so that the keys last as long as the work.",
        scenario: "v1.need-4h~saml.until-8h~assume-role-with-saml.max-12h",
        field: Field::Ask(0),
        goal: Goal::Enough,
    },
    remember: &[
        "The provider’s session length is for the console. Keys need a request of their own.",
        "SessionNotOnOrAfter cuts: the one place where STS shortens a role session.",
        "A first call with a SAML assertion or an OIDC token is never chained. The next one is.",
    ],
};
