//! What the engine says of each rule, over every example and every cell of the decision table.

use super::example::Example;
use session_advisor_core::facts::Certainty;
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::judgement::Effect;
use session_advisor_core::model::{Ask, Reason};
use session_advisor_core::notation;
use session_advisor_explain::decision_table;
use session_advisor_explain::report::{CitationReport, FindingReport, Report};
use std::collections::BTreeMap;

/// What was found of one rule.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// What it does, the strongest first.
    pub(super) effects: Vec<Effect>,
    /// What it rests on; the surest first.
    pub(super) bases: Vec<Basis>,
}

/// What a rule rests on where it is that sure.
#[derive(Debug, Clone)]
pub(super) struct Basis {
    pub(super) certainty: Certainty,
    pub(super) pages: Vec<CitationReport>,
    /// The rows of the decision table in which it is that sure, by their titles.
    pub(super) holders: Vec<&'static str>,
}

/// Everything that is found, by rule.
#[derive(Debug, Default)]
pub(super) struct Found(BTreeMap<&'static str, Evidence>);

impl Found {
    /// Looks at these examples and at the decision table.
    pub(super) fn over<'a>(examples: impl Iterator<Item = &'a Example>) -> Self {
        let mut found = Self::default();
        for example in examples {
            found.add(&example.report, None);
        }
        for (holder, report) in of_the_table() {
            found.add(&report, Some(holder));
        }
        for evidence in found.0.values_mut() {
            evidence.effects.sort_unstable();
            evidence.bases.sort_by_key(|basis| basis.certainty);
        }
        found
    }

    /// What was found of that rule.
    pub(super) fn of(&self, reason: Reason) -> Evidence {
        self.0.get(reason.name()).cloned().unwrap_or_default()
    }

    /// `holder` is who makes the last call.
    fn add(&mut self, report: &Report, holder: Option<&'static str>) {
        let last = report.hops.len();
        let source = (0, &report.source.limits, &report.source.findings);
        let hops = report.hops.iter().zip(1..);
        let hops = hops.map(|(hop, number)| (number, &hop.limits, &hop.findings));
        for (number, limits, findings) in hops.chain([source]) {
            for limit in limits {
                self.evidence(Reason::Rule(limit.rule)).does(limit.effect);
            }
            for finding in findings {
                let holder = holder.filter(|_| number == last);
                self.evidence(finding.rule).rests_on(finding, holder);
            }
        }
    }

    fn evidence(&mut self, reason: Reason) -> &mut Evidence {
        self.0.entry(reason.name()).or_default()
    }
}

impl Evidence {
    fn does(&mut self, effect: Effect) {
        let effect = match effect {
            Effect::MayRefuse => Effect::Refuses,
            other => other,
        };
        if !self.effects.contains(&effect) {
            self.effects.push(effect);
        }
    }

    fn rests_on(&mut self, finding: &FindingReport, holder: Option<&'static str>) {
        self.does(finding.effect);
        let certainty = finding.certainty;
        if !self.bases.iter().any(|it| it.certainty == certainty) {
            self.bases.push(Basis {
                certainty,
                pages: Vec::new(),
                holders: Vec::new(),
            });
        }
        let of_certainty = |it: &&mut Basis| it.certainty == certainty;
        for basis in self.bases.iter_mut().filter(of_certainty) {
            for citation in &finding.citations {
                if !basis.pages.contains(citation) {
                    basis.pages.push(*citation);
                }
            }
            let new = holder.filter(|it| !basis.holders.contains(it));
            basis.holders.extend(new);
        }
    }
}

/// The reports of all cells with their rows, as they are and asking for the most that the call takes.
fn of_the_table() -> Vec<(&'static str, Report)> {
    let mut reports = Vec::new();
    for row in decision_table::decision_table().rows {
        for cell in &row.cells {
            let Ok(mut scenario) = notation::read(&cell.scenario) else {
                continue;
            };
            reports.push((row.title, session_advisor_explain::evaluate(&scenario)));
            if let Some(last) = scenario.hops.last_mut()
                && let Some(range) = request_range(last.operation)
            {
                last.ask = Ask::For(range.maximum);
                reports.push((row.title, session_advisor_explain::evaluate(&scenario)));
            }
        }
    }
    reports
}
