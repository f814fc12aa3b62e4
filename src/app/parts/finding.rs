//! What a rule has to say.

use super::prose::prose;
use crate::app::text;
use crate::explain::report::FindingReport;
use crate::explain::rule_title;
use yew::prelude::*;

/// The findings of a call or a source.
pub(super) fn findings(findings: &[FindingReport]) -> Html {
    findings.iter().map(finding).collect()
}

fn finding(finding: &FindingReport) -> Html {
    let FindingReport {
        rule,
        effect,
        certainty,
        message,
        error,
        citations,
    } = finding;
    html! {
        <section class="finding" data-finding={rule.name()} data-effect={effect.name()}>
            <h4>{ prose(rule_title(*rule)) }</h4>
            <p class="marks">
                <span>{ text::effect(*effect) }</span>
                <span data-certainty={*certainty}>{ text::certainty(certainty) }</span>
            </p>
            <p>{ prose(message) }</p>
            if let Some(error) = error {
                <p class="says">{ text::AWS_SAYS }</p>
                <blockquote>
                    <code>{ error.code }</code>{ " " }{ &error.message }
                </blockquote>
            }
            if !citations.is_empty() {
                <p class="says">{ text::SOURCES }</p>
                <ul class="sources">
                    for citation in citations {
                        <li><a href={citation.url} rel="noopener">{ citation.title }</a></li>
                    }
                </ul>
            }
        </section>
    }
}
