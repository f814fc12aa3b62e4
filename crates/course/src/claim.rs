//! What an option of a question says of a scenario, and whether that holds.

use session_advisor_core::facts::limits;
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::judgement::{Effect, Verdict};
use session_advisor_core::model::{Reason, RemedyName, RuleName, Seconds};
use session_advisor_core::notation;
use session_advisor_explain::report::{HopReport, Report};
use session_advisor_explain::{duration_in_words, remedy_title, rule_title};

/// A scenario of its own that an option stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// What it is called in the list of options.
    pub label: &'static str,
    /// The scenario in the notation.
    pub line: &'static str,
}

/// What an option says of the last session of a scenario, or of a case of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It is granted and lasts that long.
    Lasts(Seconds),
    /// AWS refuses it, and that is the reason it gives.
    Refused(Reason),
    /// That is what holds it back, refused or not.
    Because(Reason),
    /// That remedy helps.
    Helps(RemedyName),
    /// Of all remedies, that one comes first.
    First(RemedyName),
    /// That signs the last call.
    SignedBy(SignedBy),
    /// This case is granted for as long as was asked.
    Granted(Case),
    /// In this case long-term keys sign the last call.
    LongTermIn(Case),
}

impl Claim {
    /// Whether it holds of a scenario of which that was found.
    #[must_use]
    pub fn holds(&self, report: &Report) -> bool {
        match self {
            Self::Lasts(seconds) => {
                report.verdict != Verdict::Refused && effective(report) == Some(*seconds)
            }
            Self::Refused(reason) => {
                refused_hop(report).is_some_and(|hop| hop.first_error == Some(*reason))
            }
            Self::Because(reason) => decides(report) == Some(*reason),
            Self::Helps(remedy) => report
                .remedies
                .iter()
                .any(|other| other.id == *remedy && other.applies),
            Self::First(remedy) => report
                .remedies
                .first()
                .is_some_and(|first| first.id == *remedy && first.applies),
            Self::SignedBy(keys) => report.hops.last().is_some_and(|hop| hop.signed_by == *keys),
            Self::Granted(_) => self
                .own_report()
                .is_some_and(|own| own.verdict == Verdict::Accepted),
            Self::LongTermIn(_) => self.own_report().is_some_and(|own| {
                own.hops
                    .last()
                    .is_some_and(|hop| hop.signed_by == SignedBy::LongTerm)
            }),
        }
    }

    /// The scenario that the option itself stands for.
    #[must_use]
    pub const fn case(&self) -> Option<Case> {
        match self {
            Self::Granted(case) | Self::LongTermIn(case) => Some(*case),
            _ => None,
        }
    }

    /// What was found of the scenario that the option itself stands for.
    #[must_use]
    pub fn own_report(&self) -> Option<Report> {
        let scenario = notation::read(self.case()?.line).ok()?;
        Some(session_advisor_explain::evaluate(&scenario))
    }

    /// The rule or error that it names.
    #[must_use]
    pub const fn reason(&self) -> Option<Reason> {
        match self {
            Self::Refused(reason) | Self::Because(reason) => Some(*reason),
            _ => None,
        }
    }

    /// A name by which an answer is kept: of `A-Z a-z 0-9 - . _ ~` only.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Lasts(seconds) => format!("lasts-{}s", seconds.get()),
            Self::Refused(reason) => format!("refused-{}", reason.name()),
            Self::Because(reason) => format!("because-{}", reason.name()),
            Self::Helps(remedy) => format!("helps-{remedy}"),
            Self::First(remedy) => format!("first-{remedy}"),
            Self::SignedBy(keys) => format!("signed-by-{}", keys.name()),
            Self::Granted(case) | Self::LongTermIn(case) => case.line.to_owned(),
        }
    }

    /// The option as the learner reads it.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Lasts(seconds) => format!("It lasts {}", duration_in_words(*seconds)),
            Self::Refused(reason) => format!("AWS refuses it: {}", refusal(*reason)),
            Self::Because(reason) => rule_title(*reason).to_owned(),
            Self::Helps(remedy) | Self::First(remedy) => remedy_title(*remedy).to_owned(),
            Self::SignedBy(SignedBy::LongTerm) => "The user’s long-term keys".to_owned(),
            Self::SignedBy(SignedBy::Temporary) => "Temporary credentials".to_owned(),
            Self::SignedBy(SignedBy::Unsigned) => "Nobody: it carries no signature".to_owned(),
            Self::SignedBy(SignedBy::Unknown) => "That is not known".to_owned(),
            Self::Granted(case) | Self::LongTermIn(case) => case.label.to_owned(),
        }
    }
}

/// How long the last session lasts, where that is certain.
fn effective(report: &Report) -> Option<Seconds> {
    report
        .hops
        .last()
        .map_or(report.source.effective, |hop| hop.effective)
}

/// The hop that is refused.
fn refused_hop(report: &Report) -> Option<&HopReport> {
    report
        .hops
        .iter()
        .find(|hop| hop.verdict == Verdict::Refused)
}

/// What holds the last session back: what refuses it, else what sets its length.
fn decides(report: &Report) -> Option<Reason> {
    if let Some(hop) = refused_hop(report) {
        return hop.first_error;
    }
    let (limits, findings) = report
        .hops
        .last()
        .map_or((&report.source.limits, &report.source.findings), |hop| {
            (&hop.limits, &hop.findings)
        });
    let shortens = limits
        .iter()
        .find(|limit| limit.binds && matches!(limit.effect, Effect::Shortens | Effect::Sets))
        .map(|limit| Reason::Rule(limit.rule));
    let told = findings
        .iter()
        .map(|finding| finding.rule)
        .find(|rule| *rule != Reason::Rule(RuleName::SessionEndsBeforeTheWork));
    if findings
        .iter()
        .any(|finding| finding.effect == Effect::Shortens)
    {
        shortens.or(told)
    } else {
        told.or(shortens)
    }
}

/// Why AWS refuses, in the words of somebody who does not know the rules’ names yet.
fn refusal(reason: Reason) -> String {
    let words = match reason {
        Reason::Rule(RuleName::BelowMinimum) => "it is less than the call takes",
        Reason::Rule(RuleName::AboveMaximum) => "it is more than the call ever takes",
        Reason::Rule(RuleName::RoleMaximum) => "it is more than the role’s maximum",
        Reason::Rule(RuleName::RoleChaining) => {
            let hour = duration_in_words(limits::ROLE_CHAINING_MAXIMUM);
            return format!("role chaining allows {hour} at most");
        }
        Reason::Rule(RuleName::NeedsLongTermKeys) => "the call takes only long-term keys",
        Reason::Rule(RuleName::ConsoleLinkDuration) => "such a link may name no length",
        Reason::Error(_) => "a trust policy or permission is missing",
        Reason::Rule(_) => return rule_title(reason).to_owned(),
    };
    words.to_owned()
}
