use super::rule::{Implied, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::call::{Call, Console, Credentials};
use crate::model::{Operation, Source};
use crate::words::{Sentence, Subject, aws_refuses};

/// GetFederationToken credentials assume no role.
#[derive(Debug)]
pub struct FederatedUserCannotAssumeRoles;

impl Rule for FederatedUserCannotAssumeRoles {
    const TITLE: &'static str = "A federated user assumes no roles";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::GET_FEDERATION_TOKEN,
        "You cannot call any AWS STS operations except GetCallerIdentity.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        let certainty = match call.operation {
            Operation::AssumeRole if call.held == Credentials::FederationToken => {
                Certainty::Documented
            }
            // Switching a role is AssumeRole by that session, so the same holds; inferred.
            Operation::SwitchRole if call.held.console() == Some(Console::FederationToken) => {
                Certainty::Unverified
            }
            _ => return None,
        };
        Some(Ruling::refuses::<Self>(
            certainty,
            &[citations::GET_FEDERATION_TOKEN],
        ))
    }
}

impl Refuses for FederatedUserCannotAssumeRoles {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole);
    const PROOF: Proof = Proof::Of(|call| {
        call.learn_what_signs(Credentials::FederationToken);
        false
    });

    fn headline(_: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "credentials of GetFederationToken assume no role"
        ))
    }

    fn refuses(_: &Subject<'_>) -> Sentence {
        "Credentials of GetFederationToken call nothing in STS but GetCallerIdentity, so they assume \
         no role. Assume the role with the IAM user’s own keys instead of federating first."
            .into()
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
