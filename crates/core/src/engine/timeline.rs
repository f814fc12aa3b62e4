//! The sessions of a scenario along time.

use super::chain::life_of;
use crate::facts::identities::{Life, RenewedBy};
use crate::facts::limits;
use crate::judgement::{Judgement, Verdict};
use crate::model::{Operation, Scenario, Seconds, SecondsRange};

/// Who makes a session anew before it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// The service that hands it out, always.
    Service,
    /// The client, for as long as the sign-in lasts: that many seconds, where that is known.
    SignIn(Option<Seconds>),
}

/// A session, or a call that returned none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The index of the call that returns it; none for the source's own.
    pub hop: Option<usize>,
    /// What became of that call; accepted for the source's own.
    pub verdict: Verdict,
    /// How many seconds after the start it ends; none where there is no session.
    pub ends: Option<SecondsRange>,
    /// Who renews it, where that is known.
    pub renewal: Option<Renewal>,
    /// How many seconds after the start what signed it ends, where that is before it ends itself.
    /// It keeps working then, but can no longer be renewed by that.
    pub parent_ends: Option<Seconds>,
    /// How many seconds it ends before the work does, at least.
    pub missing: Option<Seconds>,
}

impl Session {
    /// When it can no longer sign a renewal of what it signed, if that is known.
    fn last_signature(&self) -> Option<Seconds> {
        match self.renewal {
            Some(Renewal::Service) => None,
            Some(Renewal::SignIn(until)) => until,
            None => self.ends.and_then(SecondsRange::known),
        }
    }
}

/// The sessions of a scenario, all of them started at the same moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The source's own session where it has one, then what each call returns.
    pub sessions: Vec<Session>,
    /// How many seconds the work takes, if that is said.
    pub need: Option<Seconds>,
    /// How many seconds are drawn.
    pub drawn: Seconds,
}

/// The sessions of that scenario; none where there is not a single one.
///
/// ```
/// use session_advisor_core::engine::{evaluate, timeline};
/// use session_advisor_core::notation;
///
/// let chain = notation::read("v1~iam-user~get-session-token.ask-30m~assume-role").unwrap();
/// let timeline = timeline(&chain, &evaluate(&chain)).unwrap();
/// assert_eq!(timeline.drawn.get(), 3600);
/// assert_eq!(timeline.sessions[1].parent_ends.unwrap().get(), 1800);
/// ```
#[must_use]
pub fn timeline(scenario: &Scenario, judgement: &Judgement) -> Option<Timeline> {
    let mut sessions: Vec<Session> = source(scenario).into_iter().collect();
    // What signs the next call; none for long-term keys, and where that is not known.
    let mut held = sessions.first().copied();
    for (index, found) in judgement.hops.iter().enumerate() {
        let operation = found.call.operation;
        let ends = match found.verdict {
            Verdict::Refused | Verdict::NotReached => None,
            _ => Some(found.lasts.unwrap_or(SecondsRange::ANY)),
        };
        // That such a session outlives what signed it was seen of AssumeRole; of others nothing is known.
        let signer = held.filter(|_| operation == Operation::AssumeRole);
        let session = Session {
            hop: Some(index),
            verdict: found.verdict,
            ends,
            renewal: None,
            parent_ends: signer
                .and_then(|parent| parent.last_signature())
                .filter(|end| ends.is_some_and(|own| *end < own.least)),
            missing: None,
        };
        sessions.push(session);
        // After these two, what was held before signs the next call.
        if !matches!(
            operation,
            Operation::GetWebIdentityToken | Operation::SwitchRole
        ) {
            held = Some(session);
        }
    }
    note_missing(scenario, judgement, &mut sessions);
    let known = sessions.iter().filter_map(|session| session.ends);
    let drawn = known
        .map(|ends| ends.known().unwrap_or(ends.least))
        .chain(scenario.need)
        .max()?
        .max(SHORTEST_DRAWN);
    sessions
        .iter()
        .any(|session| session.ends.is_some())
        .then_some(Timeline {
            sessions,
            need: scenario.need,
            drawn,
        })
}

/// A timeline is at least that long, so that one whose ends are all unknown can be drawn.
const SHORTEST_DRAWN: Seconds = limits::ROLE_CHAINING_MAXIMUM;

fn source(scenario: &Scenario) -> Option<Session> {
    let facts = scenario.source.kind().facts();
    let Life::Lasts(_) = facts.life else {
        // No session yet, or none that is known.
        return None;
    };
    let renewal = match facts.renewed_by {
        RenewedBy::Service => Some(Renewal::Service),
        RenewedBy::SignIn(until) => Some(Renewal::SignIn(until)),
        RenewedBy::NotNeeded
        | RenewedBy::Client
        | RenewedBy::Person
        | RenewedBy::Never
        | RenewedBy::Origin
        | RenewedBy::Unknown => None,
    };
    Some(Session {
        hop: None,
        verdict: Verdict::Accepted,
        ends: life_of(&scenario.source),
        renewal,
        parent_ends: None,
        missing: None,
    })
}

/// Says by how much the last session ends before the work.
fn note_missing(scenario: &Scenario, judgement: &Judgement, sessions: &mut [Session]) {
    let Some(need) = scenario
        .need
        .filter(|_| judgement.meets_need == Some(false))
    else {
        return;
    };
    if let Some(last) = sessions.last_mut() {
        let most = last.ends.map(|ends| ends.most).filter(|most| *most < need);
        last.missing = most.map(|most| Seconds::clamped(need.get().saturating_sub(most.get())));
    }
}
