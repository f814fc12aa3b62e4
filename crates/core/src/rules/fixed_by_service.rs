use super::{Certainty, Rule, Ruling, Says, Sources};
use crate::facts::citations;
use crate::model::{RuleName, Source, SourceKind};

/// The rule.
pub const RULE: Rule = Rule {
    on_source,
    ..Rule::new(RuleName::FixedByService)
};

fn on_source(source: &Source) -> Option<Ruling> {
    let (certainty, sources): (_, Sources) = match source.identity.kind() {
        SourceKind::Ec2InstanceProfile => (
            Certainty::Documented,
            &[
                citations::EC2_INSTANCE_CREDENTIALS,
                citations::UPDATE_ROLE,
                citations::EC2_OBSERVED,
            ],
        ),
        SourceKind::EcsTask => (Certainty::Observed, &[citations::ECS_SIX_HOURS]),
        SourceKind::ServiceRole => (Certainty::Documented, &[citations::METHODS_TO_ASSUME]),
        SourceKind::EksPodIdentity => (
            Certainty::Documented,
            &[citations::POD_IDENTITY, citations::POD_IDENTITY_TARGET],
        ),
        SourceKind::Cognito => (Certainty::Unverified, &[citations::COGNITO_ONE_HOUR]),
        SourceKind::CliLogin => (Certainty::Documented, &[citations::CLI_SIGN_IN]),
        _ => return None,
    };
    Some(Ruling {
        says: Says::Informs,
        certainty,
        sources,
    })
}
