//! The scenario as one line, to read, to change and to take along.

use super::element::{Element, classed, element, several};
use super::field::text_field;
use crate::state::form::Field;
use crate::state::{Action, Line, MarkedLine};
use crate::text;
use session_advisor_explain::notation_error;
use yew::prelude::*;

/// The field for the line, with help below it, and where it cannot be read.
pub(crate) fn notation_field(
    line: &Line,
    help: &'static str,
    on_action: &Callback<Action>,
) -> Html {
    let error = line.error().map(notation_error);
    let field = text_field(Field::Line, &line.text, help, error.as_deref(), on_action);
    let place = line.marked().map(|line| {
        element("div")
            .id("notation-place")
            .child(marked_line(line))
            .into()
    });
    several(vec![field.into(), place.unwrap_or_default()])
}

/// The line with the place that cannot be read.
pub(crate) fn marked_line(line: MarkedLine) -> Element {
    // Where something is missing, a mark that is seen has to stand there.
    let marked = if line.marked.is_empty() {
        "…".to_owned()
    } else {
        line.marked
    };
    let code = element("code")
        .text(line.before)
        .child(element("mark").text(marked))
        .text(line.after);
    classed("p", "marked-line")
        .child(element("span").text(text::MARKED_LINE))
        .child(code)
}
