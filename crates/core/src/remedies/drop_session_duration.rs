//! Leave SessionDuration out of the console link.

use super::case::Case;
use super::offer::Offer;
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::request::edit_target;
use super::why_not::WhyNot;
use crate::model::{Ask, RuleName};
use crate::words::Sentence;

/// Leave SessionDuration out of the console link.
pub(super) struct DropSessionDuration;

impl Remedy for DropSessionDuration {
    const TITLE: &'static str = "Leave SessionDuration out";
    const TRADE_OFF: &'static str = "The console session ends with the credentials that opened it.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        if !case.is_refused_by(RuleName::ConsoleLinkDuration) {
            return Proposal::No(WhyNot::NotTheCause);
        }
        Proposal::from(edit_target(case, |hop| hop.ask = Ask::Nothing))
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "Without SessionDuration the sign-in endpoint takes these credentials.".into()
    }

    fn commands(_: &Offer<'_>) -> Vec<String> {
        vec![
            "https://signin.aws.amazon.com/federation?Action=getSigninToken&Session=URL_ENCODED_JSON"
                .to_owned(),
        ]
    }
}
