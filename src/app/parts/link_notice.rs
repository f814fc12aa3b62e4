//! What there is to say of the link that led here.

use super::element::{Element, classed, element};
use super::notation_field::marked_line;
use super::prose::prose;
use crate::app::link::NEW;
use crate::app::state::{Line, Notice};
use crate::app::text;
use crate::explain::notation_error;

/// The region for it, with the notice if there is one.
pub(crate) fn link_notice(notice: Option<Notice>, line: &Line) -> Element {
    // The region is always there: what comes into it later is then read out.
    element("div")
        .id("link-notice")
        .with("role", "status")
        .maybe(notice.map(|notice| said(notice, line)))
}

fn said(notice: Notice, line: &Line) -> Element {
    let (name, title) = match notice {
        Notice::Damaged => ("damaged", text::DAMAGED_TITLE),
        Notice::NotYet(_) => ("not-yet", text::NOT_YET_TITLE),
    };
    let shown = classed("section", "notice")
        .with("data-notice", name)
        .with("aria-labelledby", "link-notice-title")
        .child(element("h2").id("link-notice-title").text(title));
    let shown = match notice {
        Notice::Damaged => shown
            .maybe(
                line.error()
                    .map(|error| element("p").child(prose(&notation_error(error)))),
            )
            .maybe(line.marked().map(marked_line))
            .child(element("p").text(text::DAMAGED)),
        Notice::NotYet(later) => shown.child(element("p").text(text::not_yet(later))),
    };
    let anew = element("a")
        .id("clean-start")
        .with("href", NEW)
        .text(text::CLEAN_START);
    shown.child(element("p").child(anew))
}
