//! Why an option does not hold.

use super::{Choice, Claim, Graded};
use session_advisor_core::model::{ErrorClass, Reason};
use session_advisor_explain::duration_in_words;
use session_advisor_explain::report::Report;

impl Graded {
    /// Why that option does not hold: the misconception behind it, or what the engine found.
    #[must_use]
    pub fn why_not(&self, choice: &Choice) -> String {
        match (choice.belief, choice.claim) {
            (Some(belief), _) => belief.correction().to_owned(),
            (None, Claim::Helps(remedy) | Claim::First(remedy)) => self
                .report
                .remedies
                .iter()
                .find(|other| other.id == remedy)
                .map(|other| other.why.clone())
                .unwrap_or_default(),
            (None, Claim::Because(reason)) => why_no_cause(&self.report, reason),
            (None, _) => self.report.headline.clone(),
        }
    }
}

/// Why that is not what holds the scenario back.
fn why_no_cause(report: &Report, reason: Reason) -> String {
    if report
        .hops
        .iter()
        .any(|hop| hop.refuses_next == Some(reason))
    {
        return "It refuses too, but not first: AWS gives one reason at a time. It would show once \
                the first is mended."
            .to_owned();
    }
    let by_rule = report
        .hops
        .iter()
        .any(|hop| matches!(hop.first_error, Some(Reason::Rule(_))));
    if reason == Reason::Error(ErrorClass::AccessDenied) && by_rule {
        return "AWS’s code for it may be the same, but no trust policy and no permission changes \
                this answer."
            .to_owned();
    }
    // The call that it is about is the last one.
    let limits = report
        .hops
        .last()
        .map_or(&report.source.limits, |hop| &hop.limits);
    let limit = limits
        .iter()
        .find(|limit| Reason::Rule(limit.rule) == reason);
    match limit.map(|limit| limit.seconds) {
        Some(Some(seconds)) => format!(
            "It looked at this call and would allow {}, so it is not what decides here.",
            duration_in_words(seconds)
        ),
        Some(None) => "It looked at this call, but nothing shows that it decides here.".to_owned(),
        None => "Nothing in this ticket comes under it.".to_owned(),
    }
}
