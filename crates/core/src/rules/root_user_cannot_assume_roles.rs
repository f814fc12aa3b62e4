use super::rule::{Implied, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations};
use crate::judgement::call::{Call, Console, Credentials};
use crate::model::{Operation, Source, SourceKind};
use crate::words::{Sentence, Subject, aws_refuses};

/// Root and root's session tokens assume or switch to no role.
#[derive(Debug)]
pub struct RootUserCannotAssumeRoles;

impl Rule for RootUserCannotAssumeRoles {
    const TITLE: &'static str = "The root user assumes no roles";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::SWITCH_ROLE,
            "You can't switch roles if you sign in as the AWS account root user.",
        ),
        Quote::unsaid(
            citations::ROOT_ASSUMES_NO_ROLE,
            "For `AssumeRole` it is AWS’s answer that says it, in many reports: `Roles may not be \
             assumed by root accounts.`",
        ),
    ];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let root = match call.operation {
            Operation::AssumeRole => {
                call.held.is_root() && !matches!(call.held, Credentials::Console(_))
            }
            Operation::SwitchRole => call.held.console() == Some(Console::Root),
            _ => false,
        };
        // For root's sessions the refusal is inferred from the root user's own.
        let certainty = match call.held {
            Credentials::RootKeys | Credentials::Console(_) => Certainty::Documented,
            _ => Certainty::Unverified,
        };
        let sources: Sources = match call.operation {
            Operation::SwitchRole => &[citations::SWITCH_ROLE],
            _ => &[citations::ASSUME_ROLE],
        };
        root.then(|| Ruling::refuses::<Self>(certainty, sources))
    }
}

impl Refuses for RootUserCannotAssumeRoles {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole).by(SourceKind::RootUser);
    const PROOF: Proof = Proof::Of(|call| {
        call.learn_what_signs(Credentials::RootKeys);
        false
    });

    fn headline(_: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!("the root user assumes no role"))
    }

    fn refuses(_: &Subject<'_>) -> Sentence {
        "The root user and its sessions assume or switch to no role, for any length of time. Use an \
         IAM user, a role or IAM Identity Center instead. That AWS checks this before the durations \
         is an assumption."
            .into()
    }

    fn error_text(operation: Operation) -> Option<ErrorText> {
        (operation == Operation::AssumeRole).then_some(ErrorText::fixed(
            "AccessDenied",
            "Roles may not be assumed by root accounts.",
        ))
    }
}
