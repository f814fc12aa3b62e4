//! The scenario as one line, to read, to change and to take along.

use super::field::text_field;
use crate::app::draft::Field;
use crate::app::state::{Action, Line, MarkedLine};
use crate::app::text;
use crate::explain::notation_error;
use yew::prelude::*;

/// The field for the line, and where it cannot be read.
pub(crate) fn notation_field(line: &Line, on_action: &Callback<Action>) -> Html {
    let error = line.error().map(notation_error);
    html! {
        <>
            { text_field(Field::Line, &line.text, text::LINE_HELP, error.as_deref(), on_action) }
            if let Some(line) = line.marked() {
                <div id="notation-place">{ marked_line(&line) }</div>
            }
        </>
    }
}

/// The line with the place that cannot be read.
pub(super) fn marked_line(line: &MarkedLine) -> Html {
    // Where something is missing, a mark that is seen has to stand there.
    let marked = if line.marked.is_empty() {
        "…"
    } else {
        &line.marked
    };
    html! {
        <p class="marked-line">
            <span>{ text::MARKED_LINE }</span>
            <code>{ &line.before }<mark>{ marked }</mark>{ &line.after }</code>
        </p>
    }
}
