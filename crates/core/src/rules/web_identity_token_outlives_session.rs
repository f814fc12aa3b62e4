use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Credentials};
use crate::model::{Operation, RuleName, Source};
use crate::words::{InWords, Sentence, Subject, aws_refuses};

/// A web identity token that would outlive the session that asks for it.
#[derive(Debug)]
pub struct WebIdentityTokenOutlivesSession;

impl Rule for WebIdentityTokenOutlivesSession {
    const TITLE: &'static str = "The token would outlive the session";
    const LIMIT_TITLE: &'static str = "What is left of the caller’s session";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::GET_WEB_IDENTITY_TOKEN,
        "The requested token duration would extend the session beyond its original expiration \
             time. You cannot use this operation to extend the lifetime of a session beyond what was \
             granted when the session was originally created.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.operation != Operation::GetWebIdentityToken {
            return None;
        }
        let applies = if call.held == Credentials::Unknown {
            Applies::Perhaps
        } else {
            Applies::Certainly
        };
        Some(Ruling::refuses_beyond::<Self>(
            call.life?,
            applies,
            Certainty::Documented,
            &[citations::GET_WEB_IDENTITY_TOKEN],
        ))
    }
}

impl Refuses for WebIdentityTokenOutlivesSession {
    const IMPLIED: Implied = Implied::call(Operation::GetWebIdentityToken);
    const PROOF: Proof = Proof::Nothing;

    fn headline(_: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "the token would outlive the session that asks for it"
        ))
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        let life = subject.known_limit(RuleName::WebIdentityTokenOutlivesSession);
        format!(
            "The token would last {} and the session that asks for it only {}. Ask for no more than \
             what is left of the session.",
            subject.asked(),
            InWords(life.unwrap_or_default())
        ).into()
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}

impl MayRefuse for WebIdentityTokenOutlivesSession {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If the session that asks ends before the token would, AWS refuses. The `Expiration` of its \
         credentials tells."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}
