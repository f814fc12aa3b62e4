//! The report: what the page shows, the API returns and tests read.

use serde::Serialize;
use session_advisor_core::facts::Certainty;
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::judgement::{Effect, Verdict};
use session_advisor_core::model::{Operation, Reason, RemedyName, RuleName, Seconds, SourceKind};

/// The version of the report's shape.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything there is to say of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of this shape.
    pub schema_version: u32,
    /// The day on which the facts were last read, as `YYYY-MM-DD`.
    pub facts_as_of: &'static str,
    /// The scenario in the notation.
    pub scenario: String,
    /// What becomes of the whole.
    pub verdict: Verdict,
    /// One sentence that says it.
    pub headline: String,
    /// Whether the last session lasts as long as the work; none where that is not known.
    pub meets_need: Option<bool>,
    /// What is said of the source.
    pub source: SourceReport,
    /// What is said of each hop.
    pub hops: Vec<HopReport>,
    /// Every remedy; those that apply first, best first.
    pub remedies: Vec<RemedyReport>,
}

/// What is said of the source.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceReport {
    /// What it is.
    pub kind: SourceKind,
    /// How many seconds its own session lasts; none where unknown or without end.
    pub effective: Option<Seconds>,
    /// The bounds of that session.
    pub limits: Vec<LimitReport>,
    /// What the rules say of it.
    pub findings: Vec<FindingReport>,
}

/// What is said of a hop.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HopReport {
    /// What is called.
    pub operation: Operation,
    /// What signs it: `long-term`, `temporary`, `unsigned` or `unknown`.
    pub signed_by: SignedBy,
    /// Whether it is role chaining; none where unknown or where that is no question.
    pub chained: Option<bool>,
    /// How many seconds were asked; none where nothing was, or an unknown amount.
    pub asked: Option<Seconds>,
    /// Whether something was asked, but it is not known how much.
    pub asked_unknown: bool,
    /// How many seconds the session lasts; none where it is refused or an unknown decides.
    pub effective: Option<Seconds>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why AWS refuses first; none where it does not, or where an unknown decides.
    pub first_error: Option<Reason>,
    /// What refuses for certain once that is fixed.
    pub refuses_next: Option<Reason>,
    /// Every upper bound that looked at it, in check order.
    pub limits: Vec<LimitReport>,
    /// What the rules say of it.
    pub findings: Vec<FindingReport>,
}

/// An upper bound.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LimitReport {
    /// The rule that sets it.
    pub rule: RuleName,
    /// The bound in seconds; none where it exists but is not known.
    pub seconds: Option<Seconds>,
    /// What becomes of a request beyond it: refuses, shortens or sets.
    pub effect: Effect,
    /// Whether it is the one that decides.
    pub binds: bool,
}

/// Something that a rule says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingReport {
    /// The rule, or the error that was seen.
    pub rule: Reason,
    /// What it does.
    pub effect: Effect,
    /// How sure that is: `documented`, `observed` or `unverified`.
    pub certainty: Certainty,
    /// What, why, and what to do.
    pub message: String,
    /// AWS's own words for it, where they are known.
    pub error: Option<ErrorReport>,
    /// The pages that it rests on.
    pub citations: Vec<CitationReport>,
}

/// AWS's own words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorReport {
    /// The error code.
    pub code: &'static str,
    /// The message.
    pub message: String,
}

/// A page that a finding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CitationReport {
    /// Its title.
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// A way out, already judged.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RemedyReport {
    /// Its name.
    pub id: RemedyName,
    /// Whether it helps here.
    pub applies: bool,
    /// Why it helps, on which condition, or why it does not.
    pub why: String,
    /// The scenario as the remedy makes it; none where it makes none.
    pub scenario: Option<String>,
    /// What becomes of that scenario.
    pub verdict: Option<Verdict>,
    /// The most seconds that any request could get in it, its unknowns at their best.
    pub longest: Option<Seconds>,
    /// How long the last session of that scenario lasts, where that is certain. The page shows it;
    /// it is no part of the published report.
    #[serde(skip)]
    pub effective: Option<Seconds>,
    /// Whether that is as long as the work; no part of the published report either.
    #[serde(skip)]
    pub meets_need: Option<bool>,
    /// Commands and settings, ready to paste.
    pub commands: Vec<String>,
    /// What it costs.
    pub trade_off: &'static str,
}
