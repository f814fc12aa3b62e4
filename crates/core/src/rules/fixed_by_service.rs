use super::{Rule, Ruling, Says};
use crate::facts::identities::SizedBy;
use crate::model::{RuleName, Source};

/// The rule.
pub const RULE: Rule = Rule {
    on_source,
    ..Rule::new(RuleName::FixedByService)
};

fn on_source(source: &Source) -> Option<Ruling> {
    let SizedBy::Service { certainty, sources } = source.kind().facts().sized_by else {
        return None;
    };
    Some(Ruling {
        says: Says::Informs,
        certainty,
        sources,
    })
}
