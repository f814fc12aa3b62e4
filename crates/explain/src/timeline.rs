//! The timeline as one hears it.

use super::words::InWords;
use session_advisor_core::engine::{Renewal, Session, Timeline};
use session_advisor_core::model::{Scenario, Seconds};
use std::fmt::{self, Display};

/// What the drawing of a timeline shows, in a few sentences: what ends first or before the work, what
/// renews, and what outlives the session that signed it.
///
/// ```
/// use session_advisor_core::{engine, notation};
///
/// let scenario = notation::read("v1.need-8h~iam-user~assume-role").unwrap();
/// let timeline = engine::timeline(&scenario, &engine::evaluate(&scenario)).unwrap();
/// assert_eq!(
///     session_advisor_explain::timeline(&scenario, &timeline),
///     "The session of call 1 ends 7 hours before the work does."
/// );
/// ```
#[must_use]
pub fn timeline(scenario: &Scenario, timeline: &Timeline) -> String {
    let sessions = &timeline.sessions;
    let of = |session| SessionOf(scenario, session);
    let mut said: Vec<String> = Vec::new();
    if let Some((short, missing)) = sessions
        .iter()
        .find_map(|session| Some((session, session.missing?)))
    {
        let missing = InWords(missing);
        said.push(format!(
            "{} ends {missing} before the work does.",
            of(short)
        ));
    } else if let Some((first, end)) = ends_first(sessions) {
        let one_of = sessions.iter().filter(|it| really_ends(it)).count();
        let first_of = if one_of > 1 { " first," } else { "" };
        said.push(format!(
            "{} ends{first_of} after {}.",
            of(first),
            InWords(end)
        ));
    } else if sessions.iter().any(really_ends) {
        said.push("When the first session ends is not known.".to_owned());
    }
    for session in sessions {
        match session.renewal {
            Some(Renewal::Service) => {
                said.push("The service renews the caller’s own session in time.".to_owned());
            }
            Some(Renewal::SignIn(until)) => {
                let until = until.map_or_else(
                    || "while the sign-in lasts".to_owned(),
                    |until| format!("for up to {}", InWords(until)),
                );
                said.push(format!(
                    "The client renews the caller’s own session {until}."
                ));
            }
            None => {}
        }
    }
    if let Some(child) = sessions.iter().find(|it| it.parent_ends.is_some()) {
        said.push(format!(
            "{} works to its own end, even when what signed it has ended (observed; AWS’s pages do \
             not say it). Once that has ended, a renewal needs other credentials.",
            of(child)
        ));
    }
    said.join(" ")
}

/// Whether it ends and nothing renews it.
fn really_ends(session: &Session) -> bool {
    session.ends.is_some() && session.renewal.is_none()
}

/// The session that is known to end first, unless it is renewed.
fn ends_first(sessions: &[Session]) -> Option<(&Session, Seconds)> {
    let ending = || sessions.iter().filter(|it| really_ends(it));
    let (first, end) = ending()
        .filter_map(|session| Some((session, session.ends?.known()?)))
        .min_by_key(|(_, end)| *end)?;
    // What is not known may end earlier.
    let is_first = ending().all(|it| it.ends.is_none_or(|ends| ends.least >= end));
    is_first.then_some((first, end))
}

/// A session as it stands at the start of a sentence.
struct SessionOf<'a>(&'a Scenario, &'a Session);

impl Display for SessionOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(index) = self.1.hop else {
            return f.write_str("The caller’s own session");
        };
        f.write_str("The session of ")?;
        match self.0.hops.get(index).and_then(|hop| hop.role.as_ref()) {
            Some(role) => write!(f, "`{role}`"),
            None => write!(f, "call {}", index.saturating_add(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use session_advisor_core::{engine, notation};

    #[test]
    fn sentences_say_what_the_drawing_shows() {
        let lines = [
            "v1~iam-user~assume-role.ask-2h.max-12h",
            "v1~iam-user~assume-role.max-12h.role-RoleA~assume-role.ask-2h.max-12h.role-RoleB",
            "v1~iam-user~get-session-token.ask-15m~assume-role.role-Admin",
            "v1.need-8h~identity-center.session-8h~assume-role",
            "v1~ec2-instance-profile~assume-role",
            "v1~cli-login.as-role~assume-role",
            "v1~temporary-credentials~assume-role",
            "v1~console-federated~switch-role",
        ];
        let said = lines.map(|line| {
            let said = notation::read(line).ok().and_then(|scenario| {
                let found = engine::timeline(&scenario, &engine::evaluate(&scenario))?;
                Some(timeline(&scenario, &found))
            });
            format!("{line}\n  {}", said.unwrap_or_default())
        });
        insta::assert_snapshot!(said.join("\n"));
    }
}
