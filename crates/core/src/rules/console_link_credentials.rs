use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Credentials};
use crate::model::{Operation, SignedInAs, Source};
use crate::words::{Sentence, Subject, aws_refuses};

/// The sign-in endpoint does not take these credentials.
#[derive(Debug)]
pub struct ConsoleLinkCredentials;

impl Rule for ConsoleLinkCredentials {
    const TITLE: &'static str = "Credentials that open no console";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::STS_COMPARISON,
        "GetSessionToken … SSO to console is not allowed. … After you retrieve your temporary \
             credentials, you can't access the AWS Management Console by passing the credentials to \
             the federation single sign-on endpoint.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.operation != Operation::ConsoleLink {
            return None;
        }
        let applies = match call.held {
            Credentials::UserKeys
            | Credentials::RootKeys
            | Credentials::SessionToken { .. }
            | Credentials::RootTask
            | Credentials::Login(Some(SignedInAs::User | SignedInAs::Root)) => Applies::Certainly,
            Credentials::Temporary | Credentials::Login(None) | Credentials::Unknown => {
                Applies::Perhaps
            }
            Credentials::Assertion
            | Credentials::FederationToken
            | Credentials::Role(_)
            | Credentials::Login(Some(SignedInAs::Role))
            | Credentials::Console(_) => return None,
        };
        // `aws login` credentials of a user are taken for GetSessionToken's; nobody has shown it.
        let certainty = match call.held {
            Credentials::Login(_) | Credentials::RootTask => Certainty::Unverified,
            _ => Certainty::Documented,
        };
        Some(Ruling::refuses_if::<Self>(
            applies,
            certainty,
            &[citations::CUSTOM_CONSOLE_URL, citations::STS_COMPARISON],
        ))
    }
}

impl Refuses for ConsoleLinkCredentials {
    const IMPLIED: Implied = Implied::call(Operation::ConsoleLink);
    const PROOF: Proof = Proof::Nothing;

    fn headline(_: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "the sign-in endpoint opens no console for such credentials"
        ))
    }

    fn refuses(_: &Subject<'_>) -> Sentence {
        "The sign-in endpoint takes role sessions and GetFederationToken credentials. It takes \
         neither long-term keys nor GetSessionToken credentials. Assume a role, or call \
         GetFederationToken, and open the console with what that returns."
            .into()
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}

impl MayRefuse for ConsoleLinkCredentials {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If these are long-term keys or GetSessionToken credentials, the sign-in endpoint does not \
         take them. `aws sts get-caller-identity --query Arn` tells: it takes `:assumed-role/` and \
         `:federated-user/`."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}
