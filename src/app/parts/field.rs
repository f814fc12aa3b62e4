//! A field that takes text, with its label, its help and its trouble.

use super::prose::prose;
use crate::app::draft::{Entry, Field};
use crate::app::state::Action;
use crate::app::text;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) field: Field,
    /// What the field holds.
    pub(super) value: AttrValue,
    /// What stands below it.
    pub(super) help: AttrValue,
    /// What is wrong with it, if that is told.
    pub(super) error: Option<AttrValue>,
    pub(super) on_action: Callback<Action>,
}

#[component]
pub(super) fn TextField(props: &Props) -> Html {
    let field = props.field;
    let id = field.id();
    let help_id = format!("{id}-help");
    let error_id = format!("{id}-error");
    let described_by = match props.error {
        Some(_) => format!("{error_id} {help_id}"),
        None => help_id.clone(),
    };
    let left = props.on_action.reform(move |_: Event| Action::Leave(field));
    let invalid = props.error.is_some().then_some("true");
    let control = if field == Field::Line {
        let typed = props.on_action.reform(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            Action::Type(field, area.value())
        });
        html! {
            // A long line wraps, so that all of it can be seen.
            <textarea
                id={id.clone()}
                rows="2"
                value={props.value.clone()}
                aria-describedby={described_by}
                aria-invalid={invalid}
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                oninput={typed}
                onchange={left}
            />
        }
    } else {
        let typed = props.on_action.reform(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            Action::Type(field, input.value())
        });
        html! {
            <input
                id={id.clone()}
                type="text"
                value={props.value.clone()}
                aria-describedby={described_by}
                aria-invalid={invalid}
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                oninput={typed}
                onchange={left}
            />
        }
    };
    html! {
        <div class="field">
            <label for={id}>{ text::label(field) }</label>
            { control }
            <p id={error_id} class="error" aria-live="polite">
                if let Some(error) = &props.error {
                    { prose(error) }
                }
            </p>
            <small id={help_id}>{ prose(&props.help) }</small>
        </div>
    }
}

/// The field that an entry of the form is typed into.
pub(super) fn entry_field<T: Copy>(
    field: Field,
    entry: &Entry<T>,
    help: impl Into<AttrValue>,
    on_action: &Callback<Action>,
) -> Html {
    let error = entry
        .trouble()
        .map(|trouble| AttrValue::from(text::trouble(trouble, field, &entry.text)));
    html! {
        <TextField
            {field}
            value={entry.text.clone()}
            help={help.into()}
            {error}
            on_action={on_action.clone()}
        />
    }
}
