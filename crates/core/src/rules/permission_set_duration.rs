use super::{Applies, Over, Rule, Ruling, Says};
use crate::facts::identities::SizedBy;
use crate::facts::{citations, limits};
use crate::model::{Ask, RuleName, Source, Span};

/// The rule.
pub const RULE: Rule = Rule {
    on_source,
    ..Rule::new(RuleName::PermissionSetDuration)
};

fn on_source(source: &Source) -> Option<Ruling> {
    if source.kind().facts().sized_by != SizedBy::PermissionSet {
        return None;
    }
    let at = source.session.unwrap_or(limits::PERMISSION_SET_MINIMUM);
    let says = Says::Limit {
        at: Span::exactly(at),
        over: Over::Shortens,
        applies: Applies::Certainly,
    };
    let sources: super::Sources = if source.ask == Ask::Nothing {
        &[citations::PERMISSION_SET_DURATION]
    } else {
        &[
            citations::PERMISSION_SET_DURATION,
            citations::GET_ROLE_CREDENTIALS,
            citations::IDENTITY_CENTER_IGNORES,
        ]
    };
    Some(Ruling::documented(says, sources))
}
