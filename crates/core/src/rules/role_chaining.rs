use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling, Shortens};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations, limits};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Console, Credentials, RoleSource};
use crate::model::{Ask, Operation, SecondsRange, Source, SourceKind};
use crate::words::{Sentence, Subject, TemporarySigner, aws_refuses};

/// More than one hour, signed with temporary credentials.
#[derive(Debug)]
pub struct RoleChaining;

const HOUR: SecondsRange = SecondsRange::exactly(limits::ROLE_CHAINING_MAXIMUM);

impl Rule for RoleChaining {
    const TITLE: &'static str = "Role chaining";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::ROLE_TERMS,
            "Role chaining is when you use a role to assume a second role. … However, if you assume \
             a role using role chaining and provide a DurationSeconds parameter value greater than \
             one hour, the operation fails.",
        ),
        Quote::said(
            citations::CHAINING_ARTICLE,
            "Users that use Multi-Factor Authentication (MFA) with the AWS CLI use temporary \
             credentials to assume another role. The temporary credentials use the AWS STS \
             GetSessionToken API and are limited to 1 hour.",
        ),
        Quote::unsaid(
            citations::COMPUTE_CHAINS,
            "That the roles of machines and the sessions of Identity Center count as well was \
             observed.",
        ),
    ];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        match call.operation {
            Operation::AssumeRole => {
                let applies = match (call.held, call.chained()) {
                    (Credentials::Unknown, _) => Applies::Perhaps,
                    (_, Some(true)) => Applies::Certainly,
                    (_, Some(false) | None) => return None,
                };
                let (certainty, sources) = evidence(call.held);
                Some(Ruling::refuses_beyond::<Self>(
                    HOUR, applies, certainty, sources,
                ))
            }
            Operation::SwitchRole => match call.held.console()? {
                Console::Federated => Some(switching(Applies::Certainly)),
                Console::Unknown => Some(switching(Applies::Perhaps)),
                Console::User { .. } | Console::Root | Console::FederationToken => None,
            },
            _ => None,
        }
    }
}

fn switching(applies: Applies) -> Ruling {
    Ruling::shortens::<RoleChaining>(
        HOUR,
        applies,
        Certainty::Documented,
        &[citations::METHODS_TO_ASSUME, citations::SWITCH_ROLE],
    )
}

/// AWS defines chaining as a role that assumes a role; that every session token counts was observed.
const fn evidence(held: Credentials) -> (Certainty, Sources) {
    match held {
        Credentials::SessionToken { .. } => (
            Certainty::Observed,
            &[
                citations::CHAINING_ARTICLE,
                citations::SESSION_TOKEN_CHAINS,
                citations::AWS_VAULT_USAGE,
            ],
        ),
        Credentials::Role(RoleSource::Service) => (
            Certainty::Observed,
            &[citations::COMPUTE_CHAINS, citations::METHODS_TO_ASSUME],
        ),
        Credentials::Role(RoleSource::IdentityCenter) => (
            Certainty::Observed,
            &[citations::ROLE_TERMS, citations::IDENTITY_CENTER_CHAINS],
        ),
        Credentials::Temporary => (
            Certainty::Observed,
            &[citations::CHAINING_ARTICLE, citations::ROLE_TERMS],
        ),
        Credentials::Role(RoleSource::Cognito | RoleSource::Pod | RoleSource::Certificate)
        | Credentials::Login(_)
        | Credentials::FederationToken
        | Credentials::RootTask => (
            Certainty::Unverified,
            &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE],
        ),
        Credentials::Role(_)
        | Credentials::UserKeys
        | Credentials::RootKeys
        | Credentials::Assertion
        | Credentials::Console(_)
        | Credentials::Unknown => (
            Certainty::Documented,
            &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE],
        ),
    }
}

impl Refuses for RoleChaining {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole)
        .asked()
        .by(SourceKind::TemporaryCredentials);
    const PROOF: Proof = Proof::Of(chained);

    fn headline(subject: &Subject<'_>) -> Sentence {
        if subject
            .said()
            .is_some_and(|hop| hop.ask.seconds().is_some())
        {
            an_hour_is_the_most(subject)
        } else {
            aws_refuses(format_args!(
                "{} is signed with {}, so one hour is the most, and the request is for more",
                subject.which_call(),
                TemporarySigner(subject.signer())
            ))
        }
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        let asked = subject.asked();
        let signer = TemporarySigner(subject.signer());
        if subject.caller_refused() {
            format!(
                "The request is for {asked}, and the call is signed with {signer}: role chaining \
                 refuses it as well, once the reason before it is mended."
            )
            .into()
        } else {
            format!(
                "The request is for {asked}, and the call is signed with {signer}: that is role \
                 chaining, and one hour is the most whatever the role allows. Raising the role’s \
                 maximum does not help. Ask for an hour and renew, or reach {} without this hop.",
                subject.role()
            )
            .into()
        }
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed(
            "ValidationError",
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by \
             role chaining.",
        ))
    }
}

/// Why a chained call is refused, whichever message comes first.
#[must_use]
pub fn an_hour_is_the_most(subject: &Subject<'_>) -> Sentence {
    aws_refuses(format_args!(
        "{} is signed with {}, so one hour is the most; the request is for {}",
        subject.which_call(),
        TemporarySigner(subject.signer()),
        subject.asked()
    ))
}

impl MayRefuse for RoleChaining {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If temporary credentials sign the call, one hour is the most. `aws sts get-caller-identity \
         --query Arn` tells: `:assumed-role/` means temporary, and so does `:user/` with a key that \
         starts with `ASIA`."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        Some(
            "what signs the call: with long-term keys it is granted, with temporary credentials one \
             hour is the most"
                .into(),
        )
    }
}

impl Shortens for RoleChaining {
    const BECAUSE: Option<&'static str> =
        Some("switching from a federated session is role chaining");

    fn shortens(_: &Subject<'_>) -> Sentence {
        "Switching from a federated console session is role chaining: it lasts one hour at most, \
         whatever the role allows. AWS’s older article says otherwise; its User Guide is newer."
            .into()
    }
}

/// Temporary credentials, more than an hour asked, and a role maximum that allows it.
fn chained(call: &mut Call) -> bool {
    if call.operation != Operation::AssumeRole {
        return false;
    }
    let more_than_an_hour = limits::ROLE_CHAINING_MAXIMUM.next();
    if call.ask == Ask::Unknown {
        call.wanted = call
            .wanted
            .at_least(more_than_an_hour)
            .at_most(limits::ASSUME_ROLE_MAXIMUM);
    }
    let mut contradicts = call.wanted.most < more_than_an_hour;
    contradicts |= call.learn_that_the_role_allows_it();
    if call.held.is_temporary() != Some(true) {
        contradicts |= call.held != Credentials::Unknown;
        call.held = Credentials::Temporary;
    }
    contradicts
}
