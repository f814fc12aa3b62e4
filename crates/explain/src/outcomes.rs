//! What becomes of a call or a scenario, in a few words: said alike by the page and by the reply.

use super::titles::rule_title;
use super::words::duration_in_words;
use session_advisor_core::facts::Certainty;
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{Reason, RemedyName, Seconds};
use session_advisor_core::remedies;

/// What stands before the words of AWS.
pub const AWS_SAYS: &str = "AWS says:";
/// What stands where no remedy is needed.
pub const NOTHING_TO_DO: &str = "Nothing has to change.";

/// What a hop's card is called; hops count from 0.
#[must_use]
pub fn call(index: usize) -> String {
    format!("Call {}", index.saturating_add(1))
}

/// A verdict in a word or two.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted => "Granted",
        Verdict::Shortened => "Shortened",
        Verdict::Refused => "Refused",
        Verdict::Depends => "It depends",
        Verdict::NotReached => "Not reached",
    }
}

/// Where chaining begins; hops count from 0.
#[must_use]
pub fn chaining_begins_at(index: usize) -> String {
    format!(
        "Chaining begins at {}, which is signed with temporary credentials.",
        call(index).to_ascii_lowercase()
    )
}

/// How sure a finding is.
#[must_use]
pub const fn certainty(of: Certainty) -> &'static str {
    match of {
        Certainty::Documented => "documented by AWS",
        Certainty::Observed => "observed, not documented",
        Certainty::Unverified => "not verified",
    }
}

/// What would refuse once the first reason is fixed.
#[must_use]
pub fn refuses_next(reason: Reason) -> String {
    format!(
        "Once that is mended, this refuses it: {}.",
        rule_title(reason)
    )
}

/// What becomes of a scenario, in a few words.
#[must_use]
pub fn outcome(of: Verdict, meets_need: Option<bool>, effective: Option<Seconds>) -> String {
    match (of, effective) {
        (Verdict::Accepted, Some(seconds)) if meets_need == Some(false) => {
            format!("Too short: {}", duration_in_words(seconds))
        }
        (Verdict::Accepted, Some(seconds)) => format!("Granted for {}", duration_in_words(seconds)),
        (Verdict::Shortened, Some(seconds)) => {
            format!("Shortened to {}", duration_in_words(seconds))
        }
        (Verdict::Shortened, None) => "Granted for less time".to_owned(),
        _ => verdict(of).to_owned(),
    }
}

/// The same with the most that any request could get, where that is something else.
pub(super) fn outcome_and_longest(
    outcome: &str,
    effective: Option<Seconds>,
    longest: Option<Seconds>,
) -> String {
    match longest {
        Some(longest) if Some(longest) != effective => {
            format!("{outcome}, up to {}", duration_in_words(longest))
        }
        _ => outcome.to_owned(),
    }
}

/// What becomes of a scenario by a remedy. Who renews still has short sessions, and enough of them.
#[must_use]
pub fn outcome_of_remedy(
    remedy: RemedyName,
    of: Verdict,
    meets_need: Option<bool>,
    effective: Option<Seconds>,
    longest: Option<Seconds>,
) -> String {
    effective
        .and_then(|each| remedies::outcome(remedy, each))
        .unwrap_or_else(|| {
            outcome_and_longest(&outcome(of, meets_need, effective), effective, longest)
        })
}

/// When the facts were last read.
#[must_use]
pub fn facts_as_of(day: &str) -> String {
    format!("Facts about AWS as of {day}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_said_with_what_is_possible() {
        let hours = |hours: u32| Some(Seconds::clamped(hours * 3600));
        let granted = outcome(Verdict::Accepted, None, hours(2));
        assert_eq!(
            outcome_and_longest(&granted, hours(2), hours(12)),
            "Granted for 2 hours, up to 12 hours"
        );
        assert_eq!(
            outcome_and_longest(&granted, hours(2), hours(2)),
            "Granted for 2 hours"
        );
        assert_eq!(
            outcome(Verdict::Accepted, Some(false), hours(1)),
            "Too short: 1 hour"
        );
        assert_eq!(outcome(Verdict::Refused, None, None), "Refused");
        assert_eq!(
            outcome_of_remedy(
                RemedyName::RenewAutomatically,
                Verdict::Accepted,
                Some(false),
                hours(1),
                hours(12)
            ),
            "Sessions of 1 hour, renewed for as long as the work runs"
        );
    }
}
