use super::rule::{Informs, Rule, Ruling};
use crate::facts::identities::SizedBy;
use crate::facts::quotes::Quote;
use crate::facts::{citations, limits};
use crate::judgement::call::Call;
use crate::model::{Source, SourceKind};
use crate::words::{InWords, Subject};

/// The rule.
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
    fn informs(subject: &Subject<'_>) -> String {
        match subject.scenario.source.kind() {
            SourceKind::Ec2InstanceProfile => format!(
                "EC2 sets the length of these credentials (about {} were seen) and replaces them at \
                 least {} before they end. No request and no role maximum changes it.",
                InWords(limits::EC2_INSTANCE_SESSION),
                InWords(limits::EC2_INSTANCE_RENEWAL)
            ),
            SourceKind::EcsTask => format!(
                "ECS sets the length of these credentials ({}, by a page that AWS has since \
                 withdrawn) and replaces them in time. No request changes it.",
                InWords(limits::ECS_TASK_SESSION)
            ),
            SourceKind::EksPodIdentity => {
                "EKS sets the length of these credentials and renews them. No request changes it."
                    .to_owned()
            }
            SourceKind::Cognito => format!(
                "Cognito’s enhanced flow takes no duration. Its credentials last {}, which AWS says \
                 only in passing.",
                InWords(limits::COGNITO_SESSION)
            ),
            SourceKind::CliLogin => format!(
                "`aws login` gives credentials for {} at most and renews them for up to {}. No \
                 request changes it.",
                InWords(limits::CLI_LOGIN_CREDENTIALS),
                InWords(limits::CLI_LOGIN_SESSION)
            ),
            _ => "The service sets the length of these credentials and replaces them in time. No \
                  request changes it; for Lambda the exact length is not documented."
                .to_owned(),
        }
    }
}
