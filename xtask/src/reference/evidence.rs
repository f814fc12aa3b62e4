//! What the engine says of each rule, over every example and every cell of the decision table.

use super::example::Example;
use session_advisor::engine::Effect;
use session_advisor::explain::report::{CitationReport, FindingReport, Report};
use session_advisor::facts::limits::request_range;
use session_advisor::model::{Ask, Reason};
use session_advisor::{api, explain::decision_table, notation};
use std::collections::BTreeMap;

/// What was found of one rule.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// What it does, the strongest first.
    pub(super) effects: Vec<Effect>,
    /// The pages that it rests on, by how sure it is where it rests on them; the surest first.
    pub(super) sources: Vec<(&'static str, Vec<CitationReport>)>,
}

/// The names of certainties, the surest first.
const CERTAINTIES: [&str; 3] = ["documented", "observed", "unverified"];

/// Everything that is found, by rule.
#[derive(Debug, Default)]
pub(super) struct Found(BTreeMap<&'static str, Evidence>);

impl Found {
    /// Looks at these examples and at the decision table.
    pub(super) fn over<'a>(examples: impl Iterator<Item = &'a Example>) -> Self {
        let mut found = Self::default();
        for example in examples {
            found.add(&example.report);
        }
        for report in of_the_table() {
            found.add(&report);
        }
        for evidence in found.0.values_mut() {
            evidence.effects.sort_unstable();
            let order = |name: &str| CERTAINTIES.iter().position(|it| *it == name);
            evidence.sources.sort_by_key(|(name, _)| order(name));
        }
        found
    }

    /// What was found of that rule.
    pub(super) fn of(&self, reason: Reason) -> Evidence {
        self.0.get(reason.name()).cloned().unwrap_or_default()
    }

    fn add(&mut self, report: &Report) {
        let source = (&report.source.limits, &report.source.findings);
        let hops = report.hops.iter().map(|hop| (&hop.limits, &hop.findings));
        for (limits, findings) in hops.chain([source]) {
            for limit in limits {
                self.evidence(Reason::Rule(limit.rule)).does(limit.effect);
            }
            for finding in findings {
                self.evidence(finding.rule).rests_on(finding);
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

    fn rests_on(&mut self, finding: &FindingReport) {
        self.does(finding.effect);
        let known = self
            .sources
            .iter_mut()
            .find(|(certainty, _)| *certainty == finding.certainty);
        let pages = match known {
            Some((_, pages)) => pages,
            None => {
                self.sources.push((finding.certainty, Vec::new()));
                match self.sources.last_mut() {
                    Some((_, pages)) => pages,
                    None => return,
                }
            }
        };
        for citation in &finding.citations {
            if !pages.contains(citation) {
                pages.push(*citation);
            }
        }
    }
}

/// The reports of all cells, as they are and asking for the most that the call ever takes.
fn of_the_table() -> Vec<Report> {
    let table = decision_table::decision_table();
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let scenarios = cells.filter_map(|cell| notation::read(&cell.scenario).ok());
    scenarios
        .flat_map(|plain| {
            let mut asking = plain.clone();
            if let Some(last) = asking.hops.last_mut()
                && let Some(range) = request_range(last.operation)
            {
                last.ask = Ask::For(range.maximum);
            }
            [plain, asking]
        })
        .map(|scenario| api::evaluate(&scenario))
        .collect()
}
