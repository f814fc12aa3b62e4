//! The table of limits.

use super::element::{Element, classed, element};
use super::prose::plain;
use super::verdict_word::truth;
use crate::app::text;
use crate::explain::report::LimitReport;

/// The limits that looked at a call, in the order in which they are checked.
pub(super) fn limits_table(limits: &[LimitReport]) -> Option<Element> {
    if limits.is_empty() {
        return None;
    }
    let titles = [text::LIMIT, text::AT_MOST, text::BEYOND];
    let head = element("tr").children(titles.map(|title| title_of("col").text(title)));
    let table = classed("table", "limits")
        .child(element("caption").text(text::LIMITS))
        .child(element("thead").child(head))
        .child(element("tbody").children(limits.iter().map(row)));
    Some(classed("div", "scroll").child(table))
}

fn title_of(scope: &'static str) -> Element {
    element("th").with("scope", scope)
}

fn row(limit: &LimitReport) -> Element {
    let mut title = title_of("row").text(plain(text::limit_title(limit.rule)));
    if limit.binds {
        title = title
            .text(" ")
            .child(classed("strong", "binds").text(text::BINDS));
    }
    element("tr")
        .with("data-limit", limit.rule.name())
        .with("data-binds", truth(limit.binds))
        .child(title)
        .child(element("td").text(text::limit(limit.seconds)))
        .child(element("td").text(text::beyond(limit.effect)))
}
