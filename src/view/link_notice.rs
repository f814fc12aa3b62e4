//! That the link which led here breaks off.

use super::element::{Element, classed, element};
use super::notation_field::marked_line;
use super::prose::prose;
use crate::state::Line;
use crate::state::link::NEW;
use crate::text;
use session_advisor_explain::notation_error;

/// The region for it, with the notice if the link was damaged.
pub(crate) fn link_notice(damaged: bool, line: &Line) -> Element {
    // The region is always there: what comes into it later is then read out.
    element("div")
        .id("link-notice")
        .with("role", "status")
        .maybe(damaged.then(|| said(line)))
}

fn said(line: &Line) -> Element {
    let anew = element("a")
        .id("clean-start")
        .with("href", NEW)
        .text(text::CLEAN_START);
    classed("section", "notice")
        .with("data-notice", "damaged")
        .with("aria-labelledby", "link-notice-title")
        .child(
            element("h2")
                .id("link-notice-title")
                .text(text::DAMAGED_TITLE),
        )
        .maybe(
            line.error()
                .map(|error| element("p").child(prose(&notation_error(error)))),
        )
        .maybe(line.marked().map(marked_line))
        .child(element("p").text(text::DAMAGED))
        .child(element("p").child(anew))
}
