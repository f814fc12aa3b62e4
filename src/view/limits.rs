//! The table of limits.

use super::bars::{Bar, bar, bars, bars_title, caption, line};
use super::element::{Element, classed, element};
use super::prose::plain;
use super::verdict_word::truth;
use crate::text;
use session_advisor_core::engine::{DRAWN_WIDTH, TWELVE_HOURS_AT, limit_bar};
use session_advisor_core::model::Seconds;
use session_advisor_core::rules;
use session_advisor_explain::report::LimitReport;

/// The limits that looked at a call, in the order in which they are checked, beside what was asked.
pub(crate) fn limits_table(limits: &[LimitReport], asked: Option<Seconds>) -> Option<Element> {
    if limits.is_empty() {
        return None;
    }
    let titles = [text::LIMIT, text::AT_MOST, text::BEYOND];
    let head = element("tr")
        .children(titles.map(|title| title_of("col").text(title)))
        .child(bars_title(text::TO_SCALE));
    let table = classed("table", "limits")
        .child(caption(text::LIMITS, text::LIMITS_SCALE))
        .child(element("thead").child(head))
        .child(element("tbody").children(limits.iter().map(|limit| row(limit, asked))));
    Some(classed("div", "scroll").child(table))
}

fn title_of(scope: &'static str) -> Element {
    element("th").with("scope", scope)
}

fn row(limit: &LimitReport, asked: Option<Seconds>) -> Element {
    let mut title = title_of("row").text(plain(rules::limit_title(limit.rule)));
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
        .child(bars(drawn(limit, asked)))
}

/// Where the gap of a bar ends that is longer than twelve hours.
const BEYOND_GAP: u32 = 965;

fn drawn(limit: &LimitReport, asked: Option<Seconds>) -> Vec<Bar> {
    let mut drawn = Vec::new();
    if let Some(end) = limit.seconds.map(limit_bar) {
        drawn.push(bar("session", 0, end.min(TWELVE_HOURS_AT)));
        if end > TWELVE_HOURS_AT {
            drawn.push(bar("session", BEYOND_GAP, DRAWN_WIDTH));
        }
    }
    drawn.extend(asked.map(|asked| line("line", limit_bar(asked))));
    drawn
}
