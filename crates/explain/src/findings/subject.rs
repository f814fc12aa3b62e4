//! What a finding is about, and what its sentences ask of it.

use crate::signer::{Asked, Signer};
use crate::words::RoleWords;
use session_advisor_core::engine::{HopJudgement, Judgement, Limit};
use session_advisor_core::model::{Ask, Hop, Operation, Reason, RuleName, Scenario, Seconds};
use session_advisor_core::rules::call::Held;

/// What a finding is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(super) scenario: &'a Scenario,
    judgement: &'a Judgement,
    pub(super) hop: Option<(usize, &'a HopJudgement)>,
}

impl<'a> Subject<'a> {
    pub(crate) const fn source(scenario: &'a Scenario, judgement: &'a Judgement) -> Self {
        Self {
            scenario,
            judgement,
            hop: None,
        }
    }

    pub(crate) const fn hop(
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

    pub(super) fn said(&self) -> Option<&'a Hop> {
        self.scenario.hops.get(self.hop?.0)
    }

    pub(super) fn role(&self) -> RoleWords<'a> {
        RoleWords(self.said())
    }

    pub(super) fn limit(&self, rule: RuleName) -> Option<&'a Limit> {
        self.hop?.1.limits.iter().find(|limit| limit.rule == rule)
    }

    pub(super) fn known_limit(&self, rule: RuleName) -> Option<Seconds> {
        self.limit(rule).and_then(|limit| limit.at.known())
    }

    pub(super) fn asked(&self) -> Asked {
        Asked(self.said().map_or(Ask::Nothing, |hop| hop.ask))
    }

    pub(super) fn signer(&self) -> Signer {
        match self.hop {
            Some((index, found)) => Signer::of(self.scenario, index, found),
            None => Signer {
                held: Held::Unknown,
                role: None,
            },
        }
    }

    pub(super) fn chained(&self) -> bool {
        self.hop
            .is_some_and(|(_, found)| found.chained() == Some(true))
    }

    /// Whether the first error is about who calls, so that no other request would help.
    pub(super) fn caller_refused(&self) -> bool {
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

    pub(super) fn lasts(&self) -> Option<Seconds> {
        match self.hop {
            Some((_, found)) => found.effective(),
            None => self.judgement.source.effective,
        }
    }

    pub(super) fn operation(&self) -> Option<Operation> {
        Some(self.said()?.operation)
    }
}
