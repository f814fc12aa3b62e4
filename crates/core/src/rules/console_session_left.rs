use super::rule::{Rule, Ruling, Shortens};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations, limits};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Console};
use crate::model::{Operation, RuleName, Seconds, SecondsRange, Source};
use crate::words::{InWords, Sentence, Subject};

/// Switching lasts no longer than the IAM user's console session.
#[derive(Debug)]
pub struct ConsoleSessionLeft;

impl Rule for ConsoleSessionLeft {
    const TITLE: &'static str = "What is left of the console session";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::SWITCH_ROLE,
        "When you switch roles in the console, you are granted the role maximum session \
             duration, or the remaining time in your user session, whichever is less.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        if call.operation != Operation::SwitchRole {
            return None;
        }
        let (at, applies) = match call.held.console()? {
            Console::User { left } => (left, Applies::Certainly),
            Console::Unknown => (
                SecondsRange {
                    least: Seconds::ZERO,
                    most: limits::CONSOLE_SESSION_MAXIMUM,
                },
                Applies::Perhaps,
            ),
            Console::Root | Console::Federated | Console::FederationToken => return None,
        };
        Some(Ruling::shortens::<Self>(
            at,
            applies,
            Certainty::Documented,
            &[citations::SWITCH_ROLE],
        ))
    }
}

impl Shortens for ConsoleSessionLeft {
    const BECAUSE: Option<&'static str> = Some("no more is left of the console session");

    fn shortens(subject: &Subject<'_>) -> Sentence {
        match subject.known_limit(RuleName::ConsoleSessionLeft) {
            Some(left) => format!(
                "Switching lasts no longer than the console session, of which {} is left. Signing in \
                 anew starts a full one.",
                InWords(left)
            ).into(),
            None => format!(
                "Switching lasts no longer than what is left of the console session: at most {} \
                 after signing in.",
                InWords(limits::CONSOLE_SESSION_MAXIMUM)
            ).into(),
        }
    }
}
