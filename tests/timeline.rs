//! Sessions along time.

use session_advisor_core::engine::{Renewal, Session, Timeline, evaluate, timeline};
use session_advisor_core::facts::limits;
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{Seconds, SecondsRange};
use session_advisor_core::notation;

fn of(line: &str) -> Option<Timeline> {
    let scenario = notation::read(line).ok()?;
    timeline(&scenario, &evaluate(&scenario))
}

fn ends(line: &str) -> Vec<Option<u32>> {
    let sessions = of(line).map(|it| it.sessions).unwrap_or_default();
    let end = |it: &Session| it.ends.and_then(SecondsRange::known).map(Seconds::get);
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
    for enough in ["v1.need-1h", "v1.need-2h"] {
        let enough = of(&format!("{enough}~iam-user~assume-role.ask-2h.max-12h"));
        assert_eq!(enough.and_then(|it| it.sessions.first()?.missing), None);
    }
}

#[test]
fn an_unknown_end_is_not_made_up() {
    let found = of("v1~ec2-instance-profile");
    let first = found.as_ref().and_then(|it| it.sessions.first());
    assert_eq!(first.map(|it| it.renewal), Some(Some(Renewal::Service)));
    assert_eq!(first.and_then(|it| it.ends?.known()), None);
    assert_eq!(
        found.map(|it| it.drawn),
        Some(limits::ROLE_CHAINING_MAXIMUM)
    );
}
