use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources, citations};
use crate::judgement::Applies;
use crate::judgement::call::{Call, Credentials};
use crate::model::{Operation, SignedInAs, Source};
use crate::words::{Sentence, Subject, aws_refuses};

/// The call needs something else than what is held.
#[derive(Debug)]
pub struct CredentialsDoNotFit;

impl Rule for CredentialsDoNotFit {
    const TITLE: &'static str = "Credentials do not fit the call";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::ASSUME_ROLE_WITH_WEB_IDENTITY,
            "Your application must get this token by authenticating the user who is using your \
             application with a web identity provider before the application makes an \
             AssumeRoleWithWebIdentity call.",
        ),
        Quote::said(
            citations::GET_SESSION_TOKEN,
            "You cannot call any AWS STS API except AssumeRole or GetCallerIdentity.",
        ),
    ];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        use Applies::{Certainly, Perhaps};
        use Operation as Op;
        let held = call.held;
        let signs_nothing = matches!(held, Credentials::Assertion | Credentials::Console(_));
        let applies = match call.operation {
            Op::AssumeRoleWithSaml | Op::AssumeRoleWithWebIdentity => None,
            Op::SwitchRole => held.console().is_none().then_some(Certainly),
            Op::AssumeRole => (signs_nothing || held == Credentials::RootTask).then_some(Certainly),
            Op::GetSessionToken | Op::GetFederationToken | Op::ConsoleLink => {
                signs_nothing.then_some(Certainly)
            }
            Op::AssumeRoot | Op::GetWebIdentityToken => {
                let root = matches!(
                    held,
                    Credentials::RootKeys | Credentials::Login(Some(SignedInAs::Root))
                );
                let task_bound = matches!(
                    held,
                    Credentials::SessionToken { .. }
                        | Credentials::FederationToken
                        | Credentials::RootTask
                );
                if signs_nothing || task_bound || (root && call.operation == Op::AssumeRoot) {
                    Some(Certainly)
                } else {
                    // They may come from GetSessionToken, whose credentials make neither call.
                    matches!(held, Credentials::Temporary | Credentials::Unknown).then_some(Perhaps)
                }
            }
        }?;
        // That an AssumeRoot session can do nothing but its task is inferred.
        let certainty = if held == Credentials::RootTask {
            Certainty::Unverified
        } else {
            Certainty::Documented
        };
        let sources = sources(call.operation, held);
        Some(Ruling::refuses_if::<Self>(applies, certainty, sources))
    }
}

const fn sources(operation: Operation, held: Credentials) -> Sources {
    match (operation, held) {
        (Operation::SwitchRole, _) => &[citations::SWITCH_ROLE],
        (Operation::ConsoleLink, _) => &[citations::CUSTOM_CONSOLE_URL],
        (_, Credentials::SessionToken { .. }) => &[citations::GET_SESSION_TOKEN],
        (_, Credentials::FederationToken) => &[citations::GET_FEDERATION_TOKEN],
        (Operation::AssumeRoot, _) | (_, Credentials::RootTask) => &[citations::ASSUME_ROOT],
        _ => &[citations::STS_COMPARISON],
    }
}

impl Refuses for CredentialsDoNotFit {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole);
    const PROOF: Proof = Proof::Nothing;

    fn headline(subject: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "{} cannot be made with {}",
            subject.call(),
            subject.signer()
        ))
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        let held = subject
            .hop
            .map_or(Credentials::Unknown, |(_, found)| found.call.held);
        let what_to_do = match (subject.operation(), held) {
            (Some(Operation::SwitchRole), _) => {
                "Switching roles needs a console session. Sign in to the console first"
            }
            (_, Credentials::Assertion) => {
                "An assertion or token is exchanged first, with AssumeRoleWithSAML or \
                 AssumeRoleWithWebIdentity"
            }
            (_, Credentials::Console(_)) => {
                "A console session gives no keys to sign with. Use the keys or the sign-in behind it"
            }
            (Some(Operation::AssumeRoot), Credentials::RootKeys | Credentials::Login(_)) => {
                "AssumeRoot is called by the management or a delegated administrator account, not by \
                 a root user"
            }
            _ => {
                "In STS these credentials do little more than name their caller. Use a role session \
                 or long-term keys"
            }
        };
        format!(
            "{} cannot be made with {}. {what_to_do}.",
            subject.call(),
            subject.signer()
        )
        .into()
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}

impl MayRefuse for CredentialsDoNotFit {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If these credentials come from GetSessionToken, they cannot make this call. A role session \
         or long-term keys can."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}
