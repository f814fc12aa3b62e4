//! What a finding is about, and what its sentences ask of it.

use super::names::{RoleWords, WhichCall, operation_title};
use super::signer::{Asked, Signer};
use crate::judgement::call::Credentials;
use crate::judgement::{HopJudgement, Judgement, Limit};
use crate::model::{Ask, Hop, Operation, Reason, RuleName, Scenario, Seconds};

/// What a finding is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The whole scenario.
    pub scenario: &'a Scenario,
    judgement: &'a Judgement,
    /// The call, with its index; `None` where the finding is about the source.
    pub hop: Option<(usize, &'a HopJudgement)>,
}

impl<'a> Subject<'a> {
    /// The source of a scenario.
    #[must_use]
    pub const fn source(scenario: &'a Scenario, judgement: &'a Judgement) -> Self {
        Self {
            scenario,
            judgement,
            hop: None,
        }
    }

    /// A call of a scenario.
    #[must_use]
    pub const fn hop(
        scenario: &'a Scenario,
        judgement: &'a Judgement,
        index: usize,
        found: &'a HopJudgement,
    ) -> Self {
        Self {
            scenario,
            judgement,
            hop: Some((index, found)),
        }
    }

    /// The call as the scenario states it.
    #[must_use]
    pub fn said(&self) -> Option<&'a Hop> {
        self.scenario.hops.get(self.hop?.0)
    }

    /// The call by its place; `the call` where there is one alone.
    #[must_use]
    pub fn which_call(&self) -> WhichCall {
        WhichCall {
            index: self.hop.map_or(0, |(index, _)| index),
            of: self.scenario.hops.len(),
        }
    }

    /// The name of the call as AWS writes it.
    #[must_use]
    pub fn call(&self) -> &'static str {
        self.operation().map_or("The call", operation_title)
    }

    /// The role that is called, in words.
    #[must_use]
    pub fn role(&self) -> RoleWords<'a> {
        RoleWords(self.said())
    }

    /// The limit that the rule sets to the call; `None` where it sets none.
    #[must_use]
    pub fn limit(&self, rule: RuleName) -> Option<&'a Limit> {
        self.hop?.1.limits.iter().find(|limit| limit.rule == rule)
    }

    /// That limit in seconds; `None` where it is not known.
    #[must_use]
    pub fn known_limit(&self, rule: RuleName) -> Option<Seconds> {
        self.limit(rule).and_then(|limit| limit.at.known())
    }

    /// What is asked, in words.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked(self.said().map_or(Ask::Nothing, |hop| hop.ask))
    }

    /// What signs, in words.
    #[must_use]
    pub fn signer(&self) -> Signer {
        match self.hop {
            Some((index, found)) => Signer::of(self.scenario, index, found),
            None => Signer {
                held: Credentials::Unknown,
                role: None,
            },
        }
    }

    /// Whether the call is role chaining for certain.
    #[must_use]
    pub fn chained(&self) -> bool {
        self.hop
            .is_some_and(|(_, found)| found.chained() == Some(true))
    }

    /// Whether the first error is about who calls, so that no other request would help.
    #[must_use]
    pub fn caller_refused(&self) -> bool {
        let first = self.hop.and_then(|(_, found)| found.first_error);
        first.is_some_and(|first| {
            let about_length = [
                RuleName::BelowMinimum,
                RuleName::AboveMaximum,
                RuleName::RoleMaximum,
                RuleName::RoleChaining,
            ];
            !about_length
                .into_iter()
                .any(|rule| first == Reason::Rule(rule))
        })
    }

    /// How long the session lasts; `None` where that is not certain.
    #[must_use]
    pub fn lasts(&self) -> Option<Seconds> {
        match self.hop {
            Some((_, found)) => found.effective(),
            None => self.judgement.source.effective,
        }
    }

    /// The operation that is called; `None` for the source.
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        Some(self.said()?.operation)
    }
}
