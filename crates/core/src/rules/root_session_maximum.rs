use super::rule::{Rule, Ruling, Shortens};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations, limits};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Credentials};
use crate::model::{Operation, SecondsRange, Source};
use crate::words::{InWords, Sentence, Subject};

/// Root's session and federation tokens end after an hour.
#[derive(Debug)]
pub struct RootSessionMaximum;

impl Rule for RootSessionMaximum {
    const TITLE: &'static str = "Root’s sessions end after an hour";
    const LIMIT_TITLE: &'static str = "Root’s sessions";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::GET_FEDERATION_TOKEN,
        "Sessions obtained using root user credentials are restricted to a maximum of 3,600 \
             seconds (one hour). If the specified duration is longer than one hour, the session \
             obtained by using root user credentials defaults to one hour.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.held != Credentials::RootKeys {
            return None;
        }
        let sources: Sources = match call.operation {
            Operation::GetSessionToken => {
                &[citations::GET_SESSION_TOKEN, citations::STS_COMPARISON]
            }
            Operation::GetFederationToken => {
                &[citations::GET_FEDERATION_TOKEN, citations::STS_COMPARISON]
            }
            _ => return None,
        };
        Some(Ruling::shortens::<Self>(
            SecondsRange::exactly(limits::ROOT_SESSION_MAXIMUM),
            Applies::Certainly,
            Certainty::Documented,
            sources,
        ))
    }
}

impl Shortens for RootSessionMaximum {
    const BECAUSE: Option<&'static str> = Some("the root user’s sessions end then");

    fn shortens(_: &Subject<'_>) -> Sentence {
        format!(
            "Sessions of the root user last {} at most. A longer request is not refused, only \
             shortened.",
            InWords(limits::ROOT_SESSION_MAXIMUM)
        )
        .into()
    }
}
