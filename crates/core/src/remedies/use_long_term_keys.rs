//! Make the call with long-term keys.

use super::case::Case;
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::facts::identities::Life;
use crate::model::{Identity, RuleName, Source};
use crate::words::Sentence;

/// Makes a call that refuses sessions with the keys behind them.
pub(super) struct UseLongTermKeys;

impl Remedy for UseLongTermKeys {
    const TITLE: &'static str = "Call it with long-term keys";
    const TRADE_OFF: &'static str =
        "A long-term key to protect and rotate; the last choice where anything else works.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::LivesWithIt
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let Some((_, hop, _)) = case.target() else {
            return Proposal::No(WhyNot::NoKeysNeeded);
        };
        if !case.is_refused_by(RuleName::NeedsLongTermKeys) {
            return Proposal::No(WhyNot::NoKeysNeeded);
        }
        let (source, has_user) = if case.source().life == Life::Endless {
            (case.scenario.source, None)
        } else {
            (Source::new(Identity::IamUser), Some(Condition::HasIamUser))
        };
        let Some(target) = case.target_made_anew(hop.operation) else {
            return Proposal::No(WhyNot::NoKeysNeeded);
        };
        let scenario = case.starting_from(source, &[target]);
        Edit::new(scenario).on_some(has_user).into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "Long-term keys may make this call; sessions may not.".into()
    }

    fn commands(_: &Offer<'_>) -> Vec<String> {
        vec![
            "env -u AWS_SESSION_TOKEN aws sts get-caller-identity --profile USER_PROFILE"
                .to_owned(),
        ]
    }
}
