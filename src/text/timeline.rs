//! The words of the timeline.

use session_advisor_core::engine::Renewal;
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::Seconds;
use session_advisor_explain::duration_in_words;

pub(crate) const TIMELINE: &str = "When each session ends";
pub(crate) const TIMELINE_CAPTION: &str = "All calls are made at the start.";
pub(crate) const TIMELINE_SCALE: &str = " The tick: what signed it ends. The line: the work ends.";
pub(crate) const STARTED: &str = "Start";
pub(crate) const STARTED_HELP: &str =
    "By your clock, to see when each session ends. Empty: only how long it lasts.";
pub(crate) const SESSION: &str = "Session";
pub(crate) const STARTS: &str = "Starts";
pub(crate) const ENDS: &str = "Ends";
pub(crate) const STARTS_LOCAL: &str = "Starts (local)";
pub(crate) const ENDS_LOCAL: &str = "Ends (local)";
pub(crate) const ENDS_UTC: &str = "Ends (UTC)";
pub(crate) const AT_ONCE: &str = "at the start";
pub(crate) const END_NOT_KNOWN: &str = "not known";
pub(crate) const THE_WORK: &str = "The work";
pub(crate) const OUTLIVES: &str = "outlives what signed it";

/// An end where no start is given.
pub(crate) fn after(seconds: Seconds) -> String {
    format!("after {}", duration_in_words(seconds))
}

/// That a session ends so long before the work.
pub(crate) fn missing(seconds: Seconds) -> String {
    format!("ends {} before the work", duration_in_words(seconds))
}

/// That a session is renewed.
pub(crate) const fn renewed(renewal: Renewal) -> &'static str {
    match renewal {
        Renewal::Service => "renewed by the service",
        Renewal::SignIn(_) => "renewed while the sign-in lasts",
    }
}

/// What there is to know of a session that is not simply granted.
pub(crate) const fn session_is(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Shortened => Some("shortened"),
        Verdict::Depends => Some("not certain"),
        Verdict::Accepted | Verdict::Refused | Verdict::NotReached => None,
    }
}
