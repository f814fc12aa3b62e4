//! From judgement to report.

use super::report::{
    CitationReport, ErrorReport, FindingReport, HopReport, LimitReport, RemedyReport, Report,
    SCHEMA_VERSION, SourceReport,
};
use super::{findings, headline};
use session_advisor_core::facts::{self, Sources};
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::judgement::{
    Effect, Finding, HopJudgement, Judgement, Limit, Over, Verdict,
};
use session_advisor_core::model::{Ask, ErrorClass, Hop, Operation, Reason, Scenario};
use session_advisor_core::notation;
use session_advisor_core::remedies::{self, Remedies};
use session_advisor_core::rules;
use session_advisor_core::words::Subject;

/// The report on a scenario of which that was found.
#[must_use]
pub fn report(scenario: &Scenario, judgement: &Judgement, remedies: &Remedies) -> Report {
    Report {
        schema_version: SCHEMA_VERSION,
        facts_as_of: facts::AS_OF,
        scenario: notation::write(scenario),
        verdict: judgement.verdict,
        headline: headline::headline(scenario, judgement),
        meets_need: judgement.meets_need,
        source: source(scenario, judgement),
        hops: scenario
            .hops
            .iter()
            .zip(&judgement.hops)
            .enumerate()
            .map(|(index, (hop, found))| hop_report(scenario, judgement, index, hop, found))
            .collect(),
        remedies: remedy_reports(scenario, remedies),
    }
}

/// Says in a report that a call which the scenario does not hold was refused with that error: some
/// other call of AWS, or one that the error does not name.
pub(crate) fn refused_elsewhere(report: &mut Report, class: ErrorClass) {
    report.verdict = Verdict::Refused;
    rules::error_headline(class).clone_into(&mut report.headline);
    let ruling = rules::observed_error(class, Operation::AssumeRole);
    report.source.findings.push(FindingReport {
        rule: Reason::Error(class),
        effect: Effect::Refuses,
        certainty: ruling.certainty,
        message: rules::error_message(class).to_owned(),
        error: None,
        citations: citations(ruling.sources),
    });
}

fn source(scenario: &Scenario, judgement: &Judgement) -> SourceReport {
    let subject = Subject::source(scenario, judgement);
    SourceReport {
        kind: scenario.source.kind(),
        effective: judgement.source.effective,
        limits: judgement.source.limits.iter().map(limit_report).collect(),
        findings: judgement
            .source
            .findings
            .iter()
            .map(|finding| finding_report(&subject, None, finding))
            .collect(),
    }
}

fn hop_report(
    scenario: &Scenario,
    judgement: &Judgement,
    index: usize,
    hop: &Hop,
    found: &HopJudgement,
) -> HopReport {
    let subject = Subject::hop(scenario, judgement, index, found);
    let reached = found.verdict != Verdict::NotReached;
    HopReport {
        operation: hop.operation,
        signed_by: if reached {
            found.call.signed_by()
        } else {
            SignedBy::Unknown
        },
        chained: found.chained(),
        asked: hop.ask.seconds(),
        asked_unknown: hop.ask == Ask::Unknown,
        effective: found.effective(),
        verdict: found.verdict,
        first_error: found.first_error,
        refuses_next: found.refuses_next,
        limits: found.limits.iter().map(limit_report).collect(),
        findings: found
            .findings
            .iter()
            .map(|finding| finding_report(&subject, Some(hop.operation), finding))
            .collect(),
    }
}

fn limit_report(limit: &Limit) -> LimitReport {
    LimitReport {
        rule: limit.rule,
        seconds: limit.seconds(),
        effect: match limit.over {
            Over::Refuses => Effect::Refuses,
            Over::Shortens => Effect::Shortens,
            Over::Sets => Effect::Sets,
        },
        binds: limit.binds,
    }
}

fn finding_report(
    subject: &Subject<'_>,
    operation: Option<Operation>,
    finding: &Finding,
) -> FindingReport {
    let refuses = matches!(finding.effect, Effect::Refuses | Effect::MayRefuse);
    let error = operation
        .filter(|_| refuses)
        .and_then(|operation| rules::error_text(finding.reason, operation))
        .map(|text| ErrorReport {
            code: text.code,
            message: findings::in_full(text.message, subject),
        });
    FindingReport {
        rule: finding.reason,
        effect: finding.effect,
        certainty: finding.certainty,
        message: findings::message(subject, finding),
        error,
        citations: citations(finding.sources),
    }
}

fn citations(sources: Sources) -> Vec<CitationReport> {
    sources
        .iter()
        .map(|page| CitationReport {
            title: page.title,
            url: page.url,
        })
        .collect()
}

fn remedy_reports(scenario: &Scenario, judged: &Remedies) -> Vec<RemedyReport> {
    judged
        .list
        .iter()
        .map(|remedy| RemedyReport {
            id: remedy.name,
            applies: remedy.applies.is_ok(),
            why: remedies::why(remedy, scenario, judged.target),
            scenario: remedy
                .edited
                .as_ref()
                .map(|edited| notation::write(&edited.scenario)),
            verdict: remedy.edited.as_ref().map(|edited| edited.verdict),
            longest: remedy.edited.as_ref().and_then(|edited| edited.obtainable),
            effective: remedy.edited.as_ref().and_then(|edited| edited.effective),
            meets_need: remedy.edited.as_ref().and_then(|edited| edited.meets_need),
            commands: if remedy.applies.is_ok() {
                remedies::commands(remedy, scenario, judged.target)
            } else {
                Vec::new()
            },
            trade_off: remedies::trade_off(remedy.name),
        })
        .collect()
}
