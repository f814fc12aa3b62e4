//! Raise the role's maximum session duration.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::offer::{self, Offer};
use super::proposal::Proposal;
use super::remedy::{Rank, Remedy};
use super::request::edit_target;
use super::why_not::WhyNot;
use crate::facts::limits;
use crate::model::{Operation, Reason, RuleName};
use crate::words::{RoleInCommand, Sentence};

/// Raise the role's maximum session duration.
pub(super) struct RaiseRoleMaximum;

impl Remedy for RaiseRoleMaximum {
    const TITLE: &'static str = "Raise the role’s maximum";
    const TRADE_OFF: &'static str = "Whoever may assume the role may keep it for longer; leaked credentials live longer \
         too.";

    fn rank(_: &Case<'_>) -> Rank {
        Rank::FixesTheError
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let Some((_, hop, found)) = case.target() else {
            return Proposal::No(WhyNot::NotTheCause);
        };
        let sized_by_role =
            hop.operation.returns_role_session() || hop.operation == Operation::SwitchRole;
        let refused = case.is_refused_by(RuleName::RoleMaximum);
        if sized_by_role && found.call.chained() == Some(true) {
            let why_not = if refused {
                WhyNot::OnlyTheMessageChanges
            } else {
                WhyNot::AnHourAnyway
            };
            return Proposal::No(why_not);
        }
        if !sized_by_role || !(refused || case.problem == Problem::TooShort) {
            return Proposal::No(WhyNot::NotTheCause);
        }
        if hop
            .role_maximum
            .is_some_and(|maximum| maximum >= limits::ROLE_MAXIMUM_MOST)
        {
            return Proposal::No(WhyNot::AlreadyHighest);
        }
        // A request that no role can allow, or that no client sends, is refused before the role is
        // looked at.
        if let Some(Reason::Rule(RuleName::AboveMaximum | RuleName::RefusedByClient)) =
            found.first_error
        {
            return Proposal::No(WhyNot::NotTheCause);
        }
        let ask = match hop.operation {
            Operation::SwitchRole => hop.ask,
            operation => case.ask_of(operation),
        };
        let edit = edit_target(case, |hop| {
            hop.role_maximum = Some(limits::ROLE_MAXIMUM_MOST);
            hop.ask = ask;
        });
        let lower = (hop.role_maximum.is_none() && hop.observed.is_none())
            .then_some(Condition::MaximumIsLower);
        let keys = (found.call.chained().is_none() && hop.operation == Operation::AssumeRole)
            .then_some(Condition::LongTermKeys);
        Proposal::from(edit.map(|edit| edit.on_some(keys).on_some(lower)))
    }

    fn helps(_: &Offer<'_>) -> Sentence {
        "The call is not chained, so the role’s maximum is what refuses, and it can be raised."
            .into()
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![
            show_maximum(&offer.role_b()),
            offer::raise_maximum(&offer.role_b()),
        ]
    }
}

fn show_maximum(role: &RoleInCommand<'_>) -> String {
    format!("aws iam get-role --role-name {role} --query Role.MaxSessionDuration")
}
