//! Bars in the cells of a table: the words beside them say the same, so they are not read out.

use super::element::{Element, classed, element};

/// A bar, or a line across its row.
pub(crate) type Bar = Element;

/// A bar between two places, each from 0 to [`DRAWN_WIDTH`](session_advisor_core::engine::DRAWN_WIDTH). The style
/// sheet says how thick it is, so that it is not thicker in a higher row.
pub(crate) fn bar(class: &'static str, from: u32, to: u32) -> Bar {
    classed("path", class).with("d", format!("M{from} 6H{to}"))
}

/// A line across the row, at that place.
pub(crate) fn line(class: &'static str, at: u32) -> Bar {
    classed("path", class).with("d", format!("M{at} 0V12"))
}

/// The cell with these bars; the first lie below the others.
pub(crate) fn bars(bars: Vec<Bar>) -> Element {
    let drawing = element("svg")
        .with("viewBox", "0 0 1000 12")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .children(bars);
    classed("td", "bars")
        .with("aria-hidden", "true")
        .child(drawing)
}

/// The head of the column of bars.
pub(crate) fn bars_title(title: &'static str) -> Element {
    element("th").with("aria-hidden", "true").text(title)
}

/// The caption of a table with bars, and what is said of these to who sees them.
pub(crate) fn caption(table: &'static str, drawing: &'static str) -> Element {
    element("caption")
        .text(table)
        .child(element("span").with("aria-hidden", "true").text(drawing))
}
