use super::rule::{Informs, Rule, Ruling};
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::call::Call;
use crate::model::{Operation, Source};
use crate::words::{InWords, Sentence, Subject};

/// The rule. It looks at how the whole scenario ends, so the engine speaks it once, at the last
/// session.
#[derive(Debug)]
pub struct SessionEndsBeforeTheWork;

/// What to say of the session that ends too early.
pub const ENDS_TOO_EARLY: Ruling = Ruling::informs::<SessionEndsBeforeTheWork>(
    Certainty::Documented,
    &[citations::ASSUME_ROLE, citations::CLI_CONFIG],
);

impl Rule for SessionEndsBeforeTheWork {
    const TITLE: &'static str = "The session ends before the work";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::TEMPORARY_CREDENTIALS,
        "When (or even before) the temporary security credentials expire, the user can request \
             new credentials, as long as the user requesting them still has permissions to do so.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(_: &Call) -> Option<Ruling> {
        None
    }
}

impl Informs for SessionEndsBeforeTheWork {
    fn informs(subject: &Subject<'_>) -> Sentence {
        let (Some(need), lasts) = (subject.scenario.need, subject.lasts()) else {
            return Sentence::default();
        };
        let lasts = lasts.map_or_else(|| "less".into(), |lasts| InWords(lasts).to_string());
        let renews = match (subject.hop, subject.operation()) {
            (Some((_, found)), _) if found.call.mfa => {
                "A client cannot renew it by itself, because each renewal needs a new MFA code."
            }
            (Some(_), Some(Operation::AssumeRole | Operation::AssumeRoleWithWebIdentity)) => {
                "A client that is configured with the role renews it by itself while what signs lives \
                 on; keys that were copied into variables end."
            }
            (Some(_), _) => "It does not renew itself.",
            (None, _) => "Whether it renews is up to the client that fetched it.",
        };
        format!(
            "The session lasts {lasts} and the work {}. {renews}",
            InWords(need)
        )
        .into()
    }
}
