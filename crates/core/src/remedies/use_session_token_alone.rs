//! Work with the session token, without a role.

use super::case::{Accounts, Case, Problem};
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::facts::limits;
use crate::model::{Ask, Operation};
use crate::words::Sentence;

/// Works with the session token and leaves the role out.
pub(super) struct UseSessionTokenAlone;

impl Remedy for UseSessionTokenAlone {
    const TITLE: &'static str = "Work with the session token, without a role";
    const TRADE_OFF: &'static str =
        "Works in the user’s own account only, and the user holds the permissions all the time.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::LivesWithIt
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let Some((index, hop, _)) = case.target() else {
            return Proposal::No(WhyNot::NoRoleCalled);
        };
        let Some((before_index, before, _)) = case
            .before()
            .filter(|(_, before, _)| before.operation == Operation::GetSessionToken)
        else {
            return Proposal::No(WhyNot::NoSessionToken);
        };
        if hop.operation != Operation::AssumeRole || case.problem == Problem::Undecided {
            return Proposal::No(WhyNot::NotTheCause);
        }
        if Accounts::of(case.scenario.source.account, hop.account) == Accounts::Two {
            return Proposal::No(WhyNot::TwoAccounts);
        }
        let mut scenario = case.scenario.clone();
        scenario.hops.remove(index);
        if let Some(token) = scenario.hops.get_mut(before_index) {
            let goal = case
                .goal()
                .map(|goal| goal.min(limits::GET_SESSION_TOKEN_MAXIMUM));
            let lasts = before
                .ask
                .seconds()
                .unwrap_or(limits::GET_SESSION_TOKEN_DEFAULT);
            if let Some(goal) = goal.filter(|goal| *goal > lasts) {
                token.ask = Ask::For(goal);
            }
        }
        Edit::new(scenario).on(Condition::UserHasPermissions).into()
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "The session token lasts longer than any role session, and works without a role.".into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![format!(
            "aws sts get-session-token --serial-number arn:aws:iam::ACCOUNT_ID:mfa/USER \
             --token-code 123456{}",
            offer.duration_flag(Operation::GetSessionToken)
        )]
    }
}
