use super::below_minimum::{out_of_range, range_source};
use super::rule::{Implied, MayRefuse, Proof, Refuses, Rule, Ruling};
use crate::facts::errors::ErrorText;
use crate::facts::limits::request_range;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, citations};
use crate::judgement::Applies;
use crate::judgement::call::Call;
use crate::model::{Ask, Operation, Seconds, SecondsRange, Source};
use crate::words::{InWords, Sentence, Subject, aws_refuses};

/// Asked for more than the call ever allows.
#[derive(Debug)]
pub struct AboveMaximum;

impl Rule for AboveMaximum {
    const TITLE: &'static str = "Above the maximum";
    const LIMIT_TITLE: &'static str = "The call’s maximum";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::ASSUME_ROLE,
        "You can specify a parameter value of up to 43200 seconds (12 hours), depending on the \
             maximum session duration setting for your role.",
    )];

    fn on_source(_: &Source) -> Option<Ruling> {
        None
    }

    fn on_call(call: &Call) -> Option<Ruling> {
        // A console link without SessionDuration lasts as long as the credentials: no range looks.
        if call.operation == Operation::ConsoleLink && !call.asks() {
            return None;
        }
        let maximum = request_range(call.operation)?.maximum;
        Some(Ruling::refuses_beyond::<Self>(
            SecondsRange::exactly(maximum),
            Applies::Certainly,
            Certainty::Documented,
            range_source(call.operation),
        ))
    }
}

impl Refuses for AboveMaximum {
    const IMPLIED: Implied = Implied::call(Operation::AssumeRole).asked();
    const PROOF: Proof = Proof::Of(|call| {
        if let (Ask::Unknown, Some(range)) = (call.ask, request_range(call.operation)) {
            call.wanted = call.wanted.at_least(range.maximum.next());
        }
        false
    });

    fn headline(subject: &Subject<'_>) -> Sentence {
        aws_refuses(format_args!(
            "{} never takes more than {}; the request is for {}",
            subject.call(),
            InWords(most(subject)),
            subject.asked()
        ))
    }

    fn refuses(subject: &Subject<'_>) -> Sentence {
        format!(
            "The request is for {}, and this call never takes more than {}, whatever a role allows. \
             Ask for less.",
            subject.asked(),
            InWords(most(subject))
        ).into()
    }

    fn error_text(operation: Operation) -> Option<ErrorText> {
        out_of_range(
            operation,
            "' at 'durationSeconds' failed to satisfy constraint: Member must have value less \
             than or equal to ",
            request_range(operation).map(|range| range.maximum),
        )
    }
}

impl MayRefuse for AboveMaximum {
    fn may_refuse(_: &Subject<'_>) -> Sentence {
        "If more than the call’s maximum was asked, AWS refuses. The command or setting that was used \
         tells how much it was."
            .into()
    }

    fn depends_on(_: &Subject<'_>) -> Option<Sentence> {
        None
    }
}

fn most(subject: &Subject<'_>) -> Seconds {
    let range = subject.operation().and_then(request_range);
    range.map_or(Seconds::MAX, |range| range.maximum)
}
