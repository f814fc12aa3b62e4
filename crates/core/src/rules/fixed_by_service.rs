use super::rule::{Informs, Rule, Ruling};
use crate::facts::citations;
use crate::facts::identities::{Piece, SizedBy};
use crate::facts::quotes::Quote;
use crate::judgement::call::Call;
use crate::model::Source;
use crate::words::{InWords, Sentence, Subject};

/// No request can size this session.
#[derive(Debug)]
pub struct FixedByService;

impl Rule for FixedByService {
    const TITLE: &'static str = "Fixed by the service";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::METHODS_TO_ASSUME,
            "The maximum session duration setting does not limit sessions that are assumed by AWS \
             services. … AWS services that provide compute resources such as Amazon EC2, Amazon ECS, \
             Amazon EKS, and Lambda provide temporary credentials and automatically update these \
             credentials.",
        ),
        Quote::unsaid(
            citations::EC2_OBSERVED,
            "How long such credentials last was observed.",
        ),
    ];

    fn on_source(source: &Source) -> Option<Ruling> {
        let SizedBy::Service { certainty, sources } = source.kind().facts().sized_by else {
            return None;
        };
        Some(Ruling::informs::<Self>(certainty, sources))
    }

    fn on_call(_: &Call) -> Option<Ruling> {
        None
    }
}

impl Informs for FixedByService {
    fn informs(subject: &Subject<'_>) -> Sentence {
        let pieces = subject.scenario.source.kind().words().fixed.iter();
        let words = pieces.map(|piece| match piece {
            Piece::Text(text) => (*text).into(),
            Piece::Length(length) => InWords(*length).to_string(),
        });
        words.collect()
    }
}
