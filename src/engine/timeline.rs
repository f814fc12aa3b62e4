//! The sessions of a scenario along time.

use super::judgement::{Judgement, Verdict};
use super::walk::life_of;
use crate::facts::limits;
use crate::model::{Identity, Operation, Scenario, Seconds, Span};

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
    pub ends: Option<Span>,
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
            None => self.ends.and_then(Span::known),
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
/// use session_advisor::engine::{evaluate, timeline};
/// use session_advisor::notation;
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
            _ => Some(found.lasts.unwrap_or(Span::ANY)),
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
    let renewal = match scenario.source.identity {
        // No session yet, or none that is known.
        Identity::IamUser
        | Identity::RootUser
        | Identity::Saml { .. }
        | Identity::Oidc
        | Identity::Unknown => return None,
        Identity::Ec2InstanceProfile
        | Identity::EcsTask
        | Identity::ServiceRole
        | Identity::EksPodIdentity => Some(Renewal::Service),
        Identity::CliLogin { .. } => Some(Renewal::SignIn(Some(limits::CLI_LOGIN_SESSION))),
        Identity::IdentityCenter => Some(Renewal::SignIn(None)),
        Identity::RolesAnywhere
        | Identity::Cognito
        | Identity::ConsoleIamUser { .. }
        | Identity::ConsoleFederated { .. }
        | Identity::TemporaryCredentials => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::evaluate;
    use crate::notation;

    fn of(line: &str) -> Option<Timeline> {
        let scenario = notation::read(line).ok()?;
        timeline(&scenario, &evaluate(&scenario))
    }

    fn ends(line: &str) -> Vec<Option<u32>> {
        let sessions = of(line).map(|it| it.sessions).unwrap_or_default();
        let end = |it: &Session| it.ends.and_then(Span::known).map(Seconds::get);
        sessions.iter().map(end).collect()
    }

    fn parents(line: &str) -> Vec<Option<u32>> {
        let sessions = of(line).map(|it| it.sessions).unwrap_or_default();
        let end = |it: &Session| it.parent_ends.map(Seconds::get);
        sessions.iter().map(end).collect()
    }

    #[test]
    fn long_term_keys_are_no_session() {
        assert_eq!(of("v1~iam-user"), None);
        assert_eq!(of("v1~unknown"), None);
        assert_eq!(of("v1~oidc~assume-role"), None);
        assert_eq!(ends("v1~iam-user~assume-role.ask-2h.max-12h"), [Some(7200)]);
    }

    #[test]
    fn a_refused_call_and_what_follows_have_no_session() {
        let line = "v1~cognito~assume-role.ask-2h~assume-role";
        assert_eq!(ends(line), [Some(3600), None, None]);
        let verdicts = of(line).map(|it| it.sessions.iter().map(|it| it.verdict).collect());
        assert_eq!(
            verdicts,
            Some(vec![
                Verdict::Accepted,
                Verdict::Refused,
                Verdict::NotReached
            ])
        );
    }

    #[test]
    fn a_role_session_outlives_what_signed_it() {
        let line = "v1~iam-user~get-session-token.ask-15m~assume-role";
        assert_eq!(parents(line), [None, Some(900)]);
        // The token is made on the side: the session before it signs what follows.
        let line = "v1~iam-user~assume-role.ask-15m~get-web-identity-token~assume-role";
        assert_eq!(parents(line), [None, None, Some(900)]);
    }

    #[test]
    fn what_is_renewed_goes_on_signing() {
        assert_eq!(parents("v1~cli-login.as-role~assume-role"), [None, None]);
        assert_eq!(parents("v1~ecs-task.session-15m~assume-role"), [None, None]);
        assert_eq!(parents("v1~identity-center~assume-role"), [None, None]);
        assert_eq!(parents("v1~cognito~assume-role.ask-1h"), [None, None]);
    }

    #[test]
    fn an_unsigned_call_needs_no_session() {
        let line = "v1~iam-user~get-session-token.ask-15m~assume-role-with-saml";
        assert_eq!(parents(line), [None, None]);
        let line = "v1~oidc~assume-role-with-web-identity~assume-role-with-web-identity";
        assert_eq!(parents(line), [None, None]);
    }

    #[test]
    fn the_work_may_last_longer() {
        let line = "v1.need-8h~iam-user~assume-role.ask-2h.max-12h";
        let found = of(line);
        let missing = found.as_ref().and_then(|it| it.sessions.first()?.missing);
        assert_eq!(missing, Seconds::new(6 * 3600));
        assert_eq!(found.map(|it| it.drawn), Seconds::new(8 * 3600));
        let enough = of("v1.need-1h~iam-user~assume-role.ask-2h.max-12h");
        assert_eq!(enough.and_then(|it| it.sessions.first()?.missing), None);
    }

    #[test]
    fn an_unknown_end_is_not_made_up() {
        let found = of("v1~ec2-instance-profile");
        let first = found.as_ref().and_then(|it| it.sessions.first());
        assert_eq!(first.map(|it| it.renewal), Some(Some(Renewal::Service)));
        assert_eq!(first.and_then(|it| it.ends?.known()), None);
        assert_eq!(found.map(|it| it.drawn), Some(SHORTEST_DRAWN));
    }
}
