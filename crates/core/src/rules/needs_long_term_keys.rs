use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Credentials};
use crate::model::{Operation, Source, SourceKind};
use crate::words::{Sentence, Subject, TemporarySigner, aws_refuses};

/// GetSessionToken or GetFederationToken called with a session.
#[derive(Debug)]
pub struct NeedsLongTermKeys;

impl Rule for NeedsLongTermKeys {
    const TITLE: &'static str = "Needs long-term keys";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE,
        "The temporary security credentials created by AssumeRole can be used to make API calls \
             to any AWS service with the following exception: You cannot call the AWS STS \
             GetFederationToken or GetSessionToken API operations.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let sources: Sources = match call.operation {
            Operation::GetSessionToken => &[
                citations::GET_SESSION_TOKEN,
                citations::SESSION_CREDENTIALS_REFUSED,
            ],
            Operation::GetFederationToken => &[
                citations::GET_FEDERATION_TOKEN,
                citations::SESSION_CREDENTIALS_REFUSED,
            ],
            _ => return None,
        };
        let applies = match call.held.is_temporary() {
            Some(true) => Applies::Certainly,
            Some(false) => return None,
            None => Applies::Perhaps,
        };
        // `aws login` and AssumeRoot sessions are taken for sessions like any other; nobody has
        // shown it.
        let certainty = match call.held {
            Credentials::Login(_) | Credentials::RootTask => Certainty::Unverified,
            _ => Certainty::Documented,
        };
        Some(Ruling::refuses_if::<Self>(applies, certainty, sources))
    }
}

impl Refuses for NeedsLongTermKeys {
    const IMPLIED: Implied =
        Implied::call(Operation::GetSessionToken).by(SourceKind::TemporaryCredentials);
    const PROOF: Proof = Proof::Of(|call| {
        call.learn_what_signs(Credentials::Temporary);
        false
    });

    fn headline(subject: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "{} takes only long-term keys, and {} is signed with temporary ones",
            subject.call(),
            subject.which_call()
        ))
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        format!(
            "{} takes only long-term keys, and this call is signed with {}. No policy changes that. \
             Call it with the IAM user’s own keys, or use the session that is already there.",
            subject.call(),
            TemporarySigner(subject.signer())
        ).into()
    }

    fn error_text(operation: Operation) -> Option<ErrorText> {
        let message = match operation {
            Operation::GetSessionToken => "Cannot call GetSessionToken with session credentials",
            Operation::GetFederationToken => {
                "Cannot call GetFederationToken with session credentials"
            }
            _ => return None,
        };
        Some(ErrorText::fixed("AccessDenied", message))
    }
}

impl MayRefuse for NeedsLongTermKeys {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If temporary credentials sign the call, AWS refuses it. A key that starts with `AKIA` is \
         long-term, one that starts with `ASIA` is not."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}
