//! What a remedy is asked about.

use super::condition::Condition;
use super::why_not::WhyNot;
use crate::engine::obtainable_from;
use crate::facts::identities::IdentityFacts;
use crate::facts::limits::{self, request_range};
use crate::judgement::call::{Console, Credentials, RoleSource};
use crate::judgement::{HopJudgement, Judgement, Verdict};
use crate::model::{
    Account, Ask, ErrorClass, Hop, Observed, Operation, Reason, RuleName, Scenario, Seconds,
    SignedInAs, Source,
};

/// A scenario, what was found of it, and where it needs fixing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) judgement: &'a Judgement,
    pub(super) target: Option<usize>,
    pub(super) problem: Problem,
}

/// What needs fixing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    Nothing,
    /// The target is refused.
    Refused,
    /// An unknown decides about the target.
    Undecided,
    /// The target is granted for too short a time.
    TooShort,
    /// The source's own session is too short for the work.
    Source,
}

/// Whether two parties share an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accounts {
    One,
    Two,
    Unsaid,
}

impl Accounts {
    pub(super) fn of(first: Option<Account>, second: Option<Account>) -> Self {
        match (first, second) {
            (Some(first), Some(second)) if first == second => Self::One,
            (Some(_), Some(_)) => Self::Two,
            _ => Self::Unsaid,
        }
    }
}

impl<'a> Case<'a> {
    pub(super) fn of(scenario: &'a Scenario, judgement: &'a Judgement) -> Self {
        let hops = &judgement.hops;
        let first = |verdict| hops.iter().position(|hop| hop.verdict == verdict);
        let ends_early = judgement.meets_need == Some(false);
        let (target, problem) = if let Some(target) = first(Verdict::Refused) {
            (Some(target), Problem::Refused)
        } else if let Some(target) = first(Verdict::Depends) {
            (Some(target), Problem::Undecided)
        } else if hops.is_empty() && (ends_early || asks_in_vain(&scenario.source, judgement)) {
            (None, Problem::Source)
        } else if ends_early {
            // The work runs with the last session, so that is the one to lengthen.
            (hops.len().checked_sub(1), Problem::TooShort)
        } else if let Some(target) = first(Verdict::Shortened) {
            (Some(target), Problem::TooShort)
        } else {
            (None, Problem::Nothing)
        };
        Self {
            scenario,
            judgement,
            target,
            problem,
        }
    }

    /// The hop to fix, with what was found of it.
    pub(super) fn target(&self) -> Option<(usize, &'a Hop, &'a HopJudgement)> {
        let index = self.target?;
        Some((
            index,
            self.scenario.hops.get(index)?,
            self.judgement.hops.get(index)?,
        ))
    }

    /// The hop before the target.
    pub(super) fn before(&self) -> Option<(usize, &'a Hop, &'a HopJudgement)> {
        let index = self.target?.checked_sub(1)?;
        Some((
            index,
            self.scenario.hops.get(index)?,
            self.judgement.hops.get(index)?,
        ))
    }

    pub(super) fn held(&self) -> Option<Credentials> {
        self.target().map(|(_, _, found)| found.call.held)
    }

    /// What is known of the kind of source.
    pub(super) fn source(&self) -> &'static IdentityFacts {
        self.scenario.source.kind().facts()
    }

    /// How long a session is wanted: what was asked or what the work takes, whichever is more.
    pub(super) fn goal(&self) -> Option<Seconds> {
        let asked = match self.target() {
            Some((_, hop, _)) => hop.ask.seconds(),
            None => self.scenario.source.ask.seconds(),
        };
        asked.max(self.scenario.need)
    }

    /// What to ask of another call for the same end.
    pub(super) fn ask_of(&self, operation: Operation) -> Ask {
        let asked = self.target().map_or(Ask::Nothing, |(_, hop, _)| hop.ask);
        let ask = self.goal().map_or(asked, Ask::For);
        let Some(range) = request_range(operation) else {
            return Ask::Nothing;
        };
        match ask {
            Ask::For(seconds) => Ask::For(seconds.clamp(range.minimum, range.maximum)),
            other => other,
        }
    }

    /// The same call, as somebody else or in another way would make it.
    pub(super) fn target_made_anew(&self, operation: Operation) -> Option<Hop> {
        let (_, hop, _) = self.target()?;
        Some(Hop {
            operation,
            ask: self.ask_of(operation),
            observed: None,
            ..*hop
        })
    }

    /// The walk from another source: these calls, then whatever follows the target.
    pub(super) fn starting_from(&self, source: Source, calls: &[Hop]) -> Scenario {
        let hops = calls.iter().chain(self.rest()).copied().collect();
        Scenario {
            need: self.scenario.need,
            source,
            hops,
        }
    }

    /// The condition under which a call of that role can ask for so much.
    pub(super) fn if_maximum_is_enough(call: &Hop) -> Option<Condition> {
        let long = call
            .ask
            .seconds()
            .is_some_and(|asked| asked > limits::ROLE_MAXIMUM_LEAST);
        (call.role_maximum.is_none() && long).then_some(Condition::MaximumIsEnough)
    }

    /// The hops after the target.
    fn rest(&self) -> &'a [Hop] {
        self.target
            .and_then(|index| self.scenario.hops.get(index.saturating_add(1)..))
            .unwrap_or(&[])
    }

    /// The most that any request could get from the target as it is.
    pub(super) fn obtainable(&self) -> Option<Seconds> {
        self.target()
            .and_then(|(_, _, found)| obtainable_from(found))
    }

    pub(super) fn is_refused_by(&self, rule: RuleName) -> bool {
        self.target()
            .is_some_and(|(_, _, found)| found.can_be_refused_by(Reason::Rule(rule)))
    }

    pub(super) fn observed(&self) -> Option<Reason> {
        match self.target()?.1.observed? {
            Observed::Refused(reason) => Some(reason),
            Observed::Accepted => None,
        }
    }

    /// Whether the hour of role chaining is the problem of the target.
    pub(super) fn chaining_is_the_problem(&self) -> bool {
        let short = self.problem == Problem::TooShort
            && self
                .goal()
                .is_none_or(|goal| goal > limits::ROLE_CHAINING_MAXIMUM);
        let chained = self
            .target()
            .is_some_and(|(_, _, found)| found.call.chained() != Some(false));
        self.is_refused_by(RuleName::RoleChaining) || (chained && short)
    }

    /// Whether the target is a role that some other way could lead to, and another way is what
    /// helps: a request that is out of the range stays so for any caller.
    pub(super) fn another_way_helps(&self) -> bool {
        let leads_to_role = self.target().is_some_and(|(_, hop, _)| {
            hop.operation.returns_role_session()
                || matches!(
                    hop.operation,
                    Operation::SwitchRole | Operation::ConsoleLink
                )
        });
        let only_too_short = self.is_refused_by(RuleName::BelowMinimum)
            && !self.chaining_is_the_problem()
            && !self.caller_is_the_problem();
        leads_to_role && !only_too_short
    }

    /// Whether the caller itself is what is refused.
    pub(super) fn caller_is_the_problem(&self) -> bool {
        [
            RuleName::RootUserCannotAssumeRoles,
            RuleName::FederatedUserCannotAssumeRoles,
            RuleName::CredentialsDoNotFit,
        ]
        .into_iter()
        .any(|rule| self.is_refused_by(rule))
    }

    pub(super) fn is_workload(&self) -> bool {
        self.source().behind.workload == Some(true)
    }

    /// Whether a GetSessionToken call before the target passed MFA.
    pub(super) fn token_had_mfa(&self) -> bool {
        self.before().is_some_and(|(_, hop, _)| hop.mfa)
    }

    /// Whether what signs the target is a role's, as far as is known; none where it may be.
    pub(super) fn caller_is_role(&self) -> Option<bool> {
        let Some(held) = self.held() else {
            return Some(false);
        };
        match held {
            Credentials::Role(RoleSource::Unknown)
            | Credentials::Temporary
            | Credentials::Login(None)
            | Credentials::Unknown => None,
            Credentials::Role(_) | Credentials::Console(Console::Federated) => Some(true),
            Credentials::Login(Some(who)) => Some(who == SignedInAs::Role),
            Credentials::UserKeys
            | Credentials::RootKeys
            | Credentials::Assertion
            | Credentials::SessionToken { .. }
            | Credentials::FederationToken
            | Credentials::RootTask
            | Credentials::Console(
                Console::User { .. } | Console::Root | Console::FederationToken | Console::Unknown,
            ) => Some(false),
        }
    }

    /// What rules a remedy out before it is even drawn up, by whether it looks at such an error.
    pub(super) fn rules_out(&self, looks_at: impl Fn(ErrorClass) -> bool) -> Option<WhyNot> {
        if self.problem == Problem::Nothing {
            return Some(WhyNot::NothingToMend);
        }
        match self.observed() {
            Some(Reason::Error(class)) if !looks_at(class) => Some(WhyNot::OtherError),
            _ => None,
        }
    }

    /// Whether an edited scenario is better than what there is.
    pub(super) fn improves(
        &self,
        edited: &Judgement,
        obtainable: Option<Seconds>,
        long_enough: bool,
    ) -> bool {
        let granted = matches!(edited.verdict, Verdict::Accepted | Verdict::Shortened);
        match self.problem {
            Problem::Nothing => false,
            Problem::Refused => edited.verdict != Verdict::Refused,
            Problem::Undecided => granted,
            Problem::TooShort | Problem::Source => {
                let lasts = self
                    .target()
                    .map_or(self.judgement.source.effective, |(_, _, found)| {
                        found.effective()
                    });
                edited.verdict != Verdict::Refused
                    && (long_enough || edited.meets_need == Some(true) || obtainable > lasts)
            }
        }
    }
}

/// Whether more is asked of a permission set than it gives: the request is never sent, and the
/// length can be set in its place.
fn asks_in_vain(source: &Source, judgement: &Judgement) -> bool {
    source.kind().facts().sized_by.is_permission_set()
        && source.ask.seconds() > judgement.source.effective
}
