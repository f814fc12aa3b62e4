use super::rule::{Implied, Informs, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Credentials, RoleSource};
use crate::model::{Operation, Source};
use crate::words::{Sentence, Subject, aws_refuses};

/// A console link with a SessionDuration from credentials that allow none.
#[derive(Debug)]
pub struct ConsoleLinkDuration;

impl Rule for ConsoleLinkDuration {
    const TITLE: &'static str = "No SessionDuration allowed here";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::CUSTOM_CONSOLE_URL,
            "Do not use the SessionDuration HTTP parameter when you get temporary credentials \
             through role chaining. The operation will fail.",
        ),
        Quote::unsaid(
            citations::SERVICE_CONSOLE_LINK,
            "That credentials which a service hands out are refused in the same way was observed.",
        ),
    ];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.operation != Operation::ConsoleLink || !call.asks() {
            return None;
        }
        let (applies, certainty, sources): (_, _, Sources) = match call.held {
            Credentials::Role(RoleSource::Chain) => (
                Applies::Certainly,
                Certainty::Observed,
                &[
                    citations::CUSTOM_CONSOLE_URL,
                    citations::CHAINED_CONSOLE_LINK,
                ],
            ),
            Credentials::FederationToken => (
                Applies::Certainly,
                Certainty::Documented,
                &[
                    citations::CUSTOM_CONSOLE_URL,
                    citations::FEDERATION_CONSOLE_LINK,
                ],
            ),
            Credentials::Role(RoleSource::Service | RoleSource::Pod) => (
                Applies::Certainly,
                Certainty::Observed,
                &[
                    citations::CUSTOM_CONSOLE_URL,
                    citations::SERVICE_CONSOLE_LINK,
                ],
            ),
            // Not an IAM user's long-term keys, so the page's sentence applies; nobody has shown it.
            Credentials::Role(RoleSource::Certificate) => (
                Applies::Certainly,
                Certainty::Unverified,
                &[citations::CUSTOM_CONSOLE_URL],
            ),
            Credentials::Role(RoleSource::Unknown)
            | Credentials::Temporary
            | Credentials::Login(_)
            | Credentials::Unknown => (
                Applies::Perhaps,
                Certainty::Unverified,
                &[citations::CUSTOM_CONSOLE_URL],
            ),
            // AWS names only IAM users’ keys, and tools pass it all the same: reports differ.
            Credentials::Role(
                RoleSource::Saml
                | RoleSource::WebIdentity
                | RoleSource::IdentityCenter
                | RoleSource::Cognito,
            ) => {
                return Some(Ruling::informs::<Self>(
                    Certainty::Unverified,
                    &[citations::CUSTOM_CONSOLE_URL],
                ));
            }
            _ => return None,
        };
        Some(Ruling::refuses_if::<Self>(applies, certainty, sources))
    }
}

impl Refuses for ConsoleLinkDuration {
    const IMPLIED: Implied = Implied::call(Operation::ConsoleLink).asked();
    const PROOF: Proof = Proof::Nothing;

    fn headline(_: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "these credentials open the console only without SessionDuration"
        ))
    }

    fn refuses(_: &Subject<'_>) -> Sentence {
        "These credentials open the console only without SessionDuration; with it the sign-in \
         endpoint answers with a bare error 400. Leave SessionDuration out: the console session then \
         lasts as long as the credentials."
            .into()
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed("400", "Bad Request"))
    }
}

impl MayRefuse for ConsoleLinkDuration {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If these credentials come from role chaining or from an AWS service, the sign-in endpoint \
         refuses any SessionDuration. Without it the link works."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}

impl Informs for ConsoleLinkDuration {
    fn informs(_: &Subject<'_>) -> Sentence {
        "That these credentials may pass SessionDuration is not verified: AWS names only those that \
         an IAM user’s keys obtained, while tools pass it for others too. If the sign-in endpoint \
         answers with error 400, leave it out."
            .into()
    }
}
