use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling, Sets};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations, limits};
use crate::judgement::Applies;
use crate::judgement::call::Call;
use crate::model::{Ask, Operation, Reason, RuleName, Source};
use crate::words::{InWords, RoleInCommand, Sentence, Subject, aws_refuses};

/// More than the role's maximum session duration.
#[derive(Debug)]
pub struct RoleMaximum;

impl Rule for RoleMaximum {
    const TITLE: &'static str = "The role’s maximum";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE,
        "The maximum session duration setting can have a value from 1 hour to 12 hours. If you \
             specify a value higher than this setting or the administrator setting (whichever is \
             lower), the operation fails.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let sources: Sources = match call.operation {
            Operation::AssumeRole => &[citations::ASSUME_ROLE, citations::UPDATE_ROLE],
            Operation::AssumeRoleWithSaml => {
                &[citations::ASSUME_ROLE_WITH_SAML, citations::UPDATE_ROLE]
            }
            Operation::AssumeRoleWithWebIdentity => &[
                citations::ASSUME_ROLE_WITH_WEB_IDENTITY,
                citations::UPDATE_ROLE,
            ],
            Operation::SwitchRole => {
                return Some(Ruling::sets::<Self>(
                    call.role_maximum,
                    Certainty::Documented,
                    &[citations::METHODS_TO_ASSUME, citations::SWITCH_ROLE],
                ));
            }
            _ => return None,
        };
        Some(Ruling::refuses_beyond::<Self>(
            call.role_maximum,
            Applies::Certainly,
            Certainty::Documented,
            sources,
        ))
    }
}

impl Refuses for RoleMaximum {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole).asked();
    const PROOF: Proof = Proof::Of(beyond_the_maximum);

    fn headline(subject: &Subject<'_>) -> Sentence {
        let maximum = subject
            .hop
            .and_then(|(_, found)| found.call.role_maximum.known());
        let allowed = maximum.map_or_else(
            || "less than was asked for".into(),
            |maximum| {
                format!(
                    "{} at most, and the request is for {}",
                    InWords(maximum),
                    subject.asked()
                )
            },
        );
        let next = if subject.chained() {
            ". Raising that only changes the message: the call is chained, so one hour is the most"
        } else {
            ""
        };
        aws_refuses(format_args!("{} allows {allowed}{next}", subject.role()))
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        let asked = subject.asked();
        let role = subject.role();
        let beyond_any = subject.said().is_some_and(|hop| {
            hop.ask
                .seconds()
                .is_some_and(|asked| asked > limits::ROLE_MAXIMUM_MOST)
        });
        let allowed = match subject.known_limit(RuleName::RoleMaximum) {
            Some(maximum) => format!("allows {}", InWords(maximum)),
            None => "allows less".into(),
        };
        if beyond_any {
            format!(
                "The request is for {asked}, and {role} {allowed}. No role allows that much. Ask for \
                 less."
            ).into()
        } else if subject.chained() {
            format!(
                "The request is for {asked}, and {role} {allowed}. This is the message that AWS shows \
                 first, and mending it only changes the message: the call is chained, so an hour \
                 stays the most however high the role’s maximum is."
            ).into()
        } else if subject.hop.is_some_and(|(_, found)| {
            found.first_error != Some(Reason::Rule(RuleName::RoleMaximum))
        }) {
            format!(
                "The request is for {asked}, and {role} {allowed} (MaxSessionDuration). This refuses \
                 as well, once the reason before it is mended."
            ).into()
        } else {
            format!(
                "The request is for {asked}, and {role} {allowed} (MaxSessionDuration). Raise the \
                 role’s maximum, or ask for less."
            )
            .into()
        }
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        Some(ErrorText::fixed(
            "ValidationError",
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
        ))
    }
}

impl MayRefuse for RoleMaximum {
    fn may_refuse(subject: &Subject<'_>) -> Sentence {
        format!(
            "The maximum of {} is not known. If it is below {}, AWS refuses with this error. \
             `aws iam get-role --role-name {} --query Role.MaxSessionDuration` tells.",
            subject.role(),
            subject.asked(),
            RoleInCommand(subject.said(), "ROLE"),
        )
        .into()
    }

    fn depends_on(subject: &Subject<'_>) -> Option<Sentence> {
        Some(
            format!(
                "the maximum of {}: it is granted only if that is at least {}",
                subject.role(),
                subject.asked()
            )
            .into(),
        )
    }
}

impl Sets for RoleMaximum {
    fn sets(subject: &Subject<'_>) -> Sentence {
        match subject.known_limit(RuleName::RoleMaximum) {
            Some(maximum) => format!(
                "Nothing can be asked of a switch: {} is what {} allows, and so its longest.",
                InWords(maximum),
                subject.role()
            )
            .into(),
            None => format!(
                "Nothing can be asked of a switch: the maximum of {} is its longest, and that is \
                 not known.",
                subject.role()
            )
            .into(),
        }
    }
}

/// More asked than the role allows, and no more than the call ever takes.
fn beyond_the_maximum(call: &mut Call) -> bool {
    if call.ask == Ask::Unknown {
        call.wanted = call
            .wanted
            .at_least(call.role_maximum.least.next())
            .at_most(limits::ASSUME_ROLE_MAXIMUM);
    }
    let contradicts = call.role_maximum.least >= call.wanted.most;
    if call.role_maximum.known().is_none() {
        call.role_maximum = call.role_maximum.at_most(call.wanted.most.previous());
    }
    contradicts
}
