//! The examples of the Markdown, with the engine's answer.

use crate::document::{attribute, link, sentence, text};
use anyhow::{Result, anyhow};
use session_advisor_explain::report::Report;
use session_advisor_explain::verdict_in_words;

/// What marks an example in Markdown.
pub(super) const FENCE: &str = "scenario";

/// A scenario that shows a rule at work, or at rest.
#[derive(Debug, Clone)]
pub(super) struct Example {
    /// What the engine says of it.
    pub(super) report: Report,
}

impl Example {
    /// Asks the engine about a line such as `v1~oidc~assume-role => refused credentials-do-not-fit`.
    /// What stands behind the arrow is for the tests.
    pub(super) fn of(block: &str) -> Result<Self> {
        let line = block.split(" => ").next().unwrap_or_default().trim();
        match session_advisor_explain::evaluate_line(line) {
            Ok(report) => Ok(Self { report }),
            Err(error) => Err(anyhow!("the example {line}: {}", error.message)),
        }
    }

    /// The verdict, the engine's sentence, and a link that opens the scenario.
    pub(super) fn html(&self) -> String {
        let Report {
            verdict, headline, ..
        } = &self.report;
        format!(
            "<div class=\"example\" data-verdict=\"{}\">\n<p><strong>{}</strong></p>\n<p>{}</p>\n<p>{}</p>\n</div>\n",
            attribute(verdict.name()),
            text(verdict_in_words(*verdict)),
            sentence(headline),
            in_advisor(
                &self.report.scenario,
                &format!("<code>{}</code>", text(&self.report.scenario))
            )
        )
    }
}

/// A link that opens the scenario in the advisor.
pub(super) fn in_advisor(scenario: &str, html: &str) -> String {
    link(&format!("../#/{scenario}"), html)
}
