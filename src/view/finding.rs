//! A finding of a rule.

use super::element::{Element, classed, element};
use super::prose::prose;
use crate::text;
use session_advisor_explain::report::{CitationReport, ErrorReport, FindingReport};
use session_advisor_explain::rule_title;

/// The findings of a call or a source.
pub(crate) fn findings(findings: &[FindingReport]) -> impl Iterator<Item = Element> {
    findings.iter().map(finding)
}

fn finding(finding: &FindingReport) -> Element {
    let effect = element("span").text(text::effect(finding.effect));
    let certainty = element("span")
        .with("data-certainty", finding.certainty.name())
        .text(text::certainty(finding.certainty));
    let found = classed("section", "finding")
        .with("data-finding", finding.rule.name())
        .with("data-effect", finding.effect.name())
        .child(element("h4").child(prose(rule_title(finding.rule))))
        .child(classed("p", "marks").child(effect).child(certainty))
        .child(element("p").child(prose(&finding.message)));
    let found = match &finding.error {
        Some(error) => said(found, error),
        None => found,
    };
    if finding.citations.is_empty() {
        return found;
    }
    found
        .child(classed("p", "says").text(text::SOURCES))
        .child(classed("ul", "sources").children(finding.citations.iter().map(source)))
}

/// With the words of AWS.
fn said(found: Element, error: &ErrorReport) -> Element {
    let quote = element("blockquote")
        .child(element("code").text(error.code))
        .text(" ")
        .text(error.message.clone());
    found
        .child(classed("p", "says").text(text::AWS_SAYS))
        .child(quote)
}

fn source(citation: &CitationReport) -> Element {
    let link = element("a")
        .with("href", citation.url)
        .with("rel", "noopener")
        .text(citation.title);
    element("li").child(link)
}
