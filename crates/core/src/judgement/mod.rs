//! What is judged and what is found: a call with what is held, limits, findings. Typed data, no sentence.

pub mod call;

use crate::facts::{Certainty, Sources};
use crate::model::{Reason, RuleName, Seconds, SecondsRange};
use crate::named_enum;
use call::Call;

/// What becomes of a request beyond a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// AWS refuses it.
    Refuses,
    /// AWS grants it for a shorter time.
    Shortens,
    /// Nothing can be requested: this is the length.
    Sets,
}

/// Whether a rule applies for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// It does.
    Certainly,
    /// An unknown decides.
    Perhaps,
}

named_enum! {
    /// What becomes of a call, or of the whole scenario.
    pub enum Verdict {
        /// Granted, for as long as was asked.
        Accepted => "accepted",
        /// Granted, for less time.
        Shortened => "shortened",
        /// Refused.
        Refused => "refused",
        /// An unknown decides.
        Depends => "depends",
        /// Never made, because an earlier call was refused.
        NotReached => "not-reached",
    }
}

named_enum! {
    /// What a finding does to its call.
    pub enum Effect {
        /// It refuses it.
        Refuses => "refuses",
        /// It refuses it if an unknown turns out so.
        MayRefuse => "may-refuse",
        /// It shortens the session.
        Shortens => "shortens",
        /// It is the session's length.
        Sets => "sets",
        /// It changes nothing.
        Informs => "informs",
    }
}

/// An upper bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The rule that sets it.
    pub rule: RuleName,
    /// What it can be.
    pub at: SecondsRange,
    /// What becomes of a request beyond it.
    pub over: Over,
    /// Whether it applies for certain.
    pub applies: Applies,
    /// Whether it is the one that decides.
    pub binds: bool,
}

impl Limit {
    /// The bound, where it is known and applies for certain.
    #[must_use]
    pub fn seconds(&self) -> Option<Seconds> {
        match self.applies {
            Applies::Certainly => self.at.known(),
            Applies::Perhaps => None,
        }
    }
}

/// Something that a rule says of a call or a source.
#[derive(Debug, Clone, Copy)]
pub struct Finding {
    /// The rule, or the error that was seen.
    pub reason: Reason,
    /// What it does.
    pub effect: Effect,
    /// How sure that is.
    pub certainty: Certainty,
    /// The pages it rests on.
    pub sources: Sources,
}

/// What was found of the source.
#[derive(Debug, Clone)]
pub struct SourceJudgement {
    /// How long its own session lasts; none where it is not known or has no end.
    pub effective: Option<Seconds>,
    /// The bounds of that session.
    pub limits: Vec<Limit>,
    /// What the rules say.
    pub findings: Vec<Finding>,
}

/// What was found of a call.
#[derive(Debug, Clone)]
pub struct HopJudgement {
    /// The call as the rules saw it, with what its observed answer proves.
    pub call: Call,
    /// What becomes of it.
    pub verdict: Verdict,
    /// How long what it returns can last, if it is granted.
    pub lasts: Option<SecondsRange>,
    /// Why AWS refuses first; none where it does not, or where an unknown decides.
    pub first_error: Option<Reason>,
    /// What refuses for certain once the first reason is fixed.
    pub refuses_next: Option<Reason>,
    /// The bounds that looked at it, in check order.
    pub limits: Vec<Limit>,
    /// What the rules say: refusals in check order, then the rest.
    pub findings: Vec<Finding>,
}

impl HopJudgement {
    /// How long what it returns lasts, where that is certain.
    #[must_use]
    pub fn effective(&self) -> Option<Seconds> {
        match self.verdict {
            Verdict::Accepted | Verdict::Shortened => self.lasts.and_then(SecondsRange::known),
            Verdict::Refused | Verdict::Depends | Verdict::NotReached => None,
        }
    }

    /// Whether the call is role chaining; none where unknown or where it is never made.
    #[must_use]
    pub fn chained(&self) -> Option<bool> {
        if self.verdict == Verdict::NotReached {
            None
        } else {
            self.call.chained()
        }
    }

    /// Whether that reason refuses the call, for certain or perhaps.
    #[must_use]
    pub fn can_be_refused_by(&self, reason: Reason) -> bool {
        self.findings.iter().any(|finding| {
            finding.reason == reason
                && matches!(finding.effect, Effect::Refuses | Effect::MayRefuse)
        })
    }
}

/// What was found of a scenario.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// The worst of all hops: refused, else depends, else shortened, else accepted.
    pub verdict: Verdict,
    /// Whether the last session lasts as long as the work; none where no work was named or an
    /// unknown decides.
    pub meets_need: Option<bool>,
    /// What was found of the source.
    pub source: SourceJudgement,
    /// What was found of each call.
    pub hops: Vec<HopJudgement>,
}
