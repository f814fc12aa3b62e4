use super::rule::{Rule, Ruling, Shortens};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations, limits};
use crate::judgement::Applies;
use crate::judgement::call::Call;
use crate::model::{Ask, SecondsRange, Source};
use crate::words::{Asked, InWords, Sentence, Subject};

/// The permission set decides.
#[derive(Debug)]
pub struct PermissionSetDuration;

impl Rule for PermissionSetDuration {
    const TITLE: &'static str = "The permission set decides";
    const LIMIT_TITLE: &'static str = "The permission set";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::PERMISSION_SET_DURATION,
        "When users federate into their AWS account console or when the AWS Command Line \
             Interface (AWS CLI) is used, IAM Identity Center uses the session duration setting on \
             the permission set to control the duration of the session.",
    )];

    fn on_source(source: &Source) -> Option<Ruling> {
        if !source.kind().facts().sized_by.is_permission_set() {
            return None;
        }
        let at = source.session.unwrap_or(limits::PERMISSION_SET_MINIMUM);
        let sources: Sources = if source.ask == Ask::Nothing {
            &[citations::PERMISSION_SET_DURATION]
        } else {
            &[
                citations::PERMISSION_SET_DURATION,
                citations::GET_ROLE_CREDENTIALS,
                citations::IDENTITY_CENTER_IGNORES,
            ]
        };
        Some(Ruling::shortens::<Self>(
            SecondsRange::exactly(at),
            Applies::Certainly,
            Certainty::Documented,
            sources,
        ))
    }

    fn on_call(_: &Call) -> Option<Ruling> {
        None
    }
}

impl Shortens for PermissionSetDuration {
    const BECAUSE: Option<&'static str> = None;

    fn shortens(subject: &Subject<'_>) -> Sentence {
        let source = &subject.scenario.source;
        let length = match source.session {
            Some(session) => format!("The permission set gives sessions of {}.", InWords(session)),
            None => format!(
                "The permission set decides; {} unless it was set otherwise, {} at most.",
                InWords(limits::PERMISSION_SET_MINIMUM),
                InWords(limits::PERMISSION_SET_MAXIMUM)
            ),
        };
        if source.ask == Ask::Nothing {
            format!("{length} To change it, change the permission set.").into()
        } else {
            format!(
                "{length} The request for {} has no effect: GetRoleCredentials takes no duration.",
                Asked(source.ask)
            )
            .into()
        }
    }
}
