//! The scenario as one line, to read, to change and to take along.

use super::field::TextField;
use crate::app::draft::Field;
use crate::app::state::{Action, Line};
use crate::app::text;
use crate::explain::notation_error;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) line: Line,
    pub(crate) on_action: Callback<Action>,
}

#[component]
pub(crate) fn NotationField(props: &Props) -> Html {
    let error = props
        .line
        .error()
        .map(|error| AttrValue::from(notation_error(error)));
    html! {
        <TextField
            field={Field::Line}
            value={props.line.text.clone()}
            help={text::LINE_HELP}
            {error}
            on_action={props.on_action.clone()}
        />
    }
}
