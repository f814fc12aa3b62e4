//! What a remedy proposes: an edit, or what stands against it.

use super::condition::Condition;
use super::why_not::WhyNot;
use crate::model::Scenario;

/// What a remedy has to say before it is judged.
#[derive(Debug, Clone)]
pub(super) enum Proposal {
    /// Nothing to offer.
    No(WhyNot),
    /// An edit, to be judged.
    Edit(Edit),
}

/// An edited scenario.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) scenario: Scenario,
    pub(super) conditions: Vec<Condition>,
    /// Whether it is long enough though no number shows it: it is renewed, or cut into pieces.
    pub(super) long_enough: bool,
    pub(super) raises_first: bool,
    /// Something that stands against an edit that can still be shown.
    pub(super) why_not: Option<WhyNot>,
}

impl Edit {
    pub(super) fn new(scenario: Scenario) -> Self {
        Self {
            scenario,
            conditions: Vec::new(),
            long_enough: false,
            raises_first: false,
            why_not: None,
        }
    }

    pub(super) fn on(mut self, condition: Condition) -> Self {
        self.conditions.push(condition);
        self
    }

    pub(super) fn on_some(self, condition: Option<Condition>) -> Self {
        match condition {
            Some(condition) => self.on(condition),
            None => self,
        }
    }

    pub(super) fn unless(mut self, why_not: Option<WhyNot>) -> Self {
        self.why_not = why_not;
        self
    }
}

impl From<Edit> for Proposal {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

impl From<Result<Edit, WhyNot>> for Proposal {
    fn from(edit: Result<Edit, WhyNot>) -> Self {
        match edit {
            Ok(edit) => Self::Edit(edit),
            Err(why_not) => Self::No(why_not),
        }
    }
}
