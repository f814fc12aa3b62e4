//! A field that takes text, with its label, its help and its trouble.

use super::prose::prose;
use crate::app::draft::{Entry, Field};
use crate::app::state::Action;
use crate::app::text;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A field that holds that value, with help below it and what is wrong with it, if that is told.
pub(super) fn text_field(
    field: Field,
    value: &str,
    help: &str,
    error: Option<&str>,
    on_action: &Callback<Action>,
) -> Html {
    let id = field.id();
    let help_id = format!("{id}-help");
    let error_id = format!("{id}-error");
    let described_by = match error {
        Some(_) => format!("{error_id} {help_id}"),
        None => help_id.clone(),
    };
    html! {
        <div class="field">
            <label for={id}>{ text::label(field) }</label>
            { control(field, value, described_by, error.is_some(), on_action) }
            <p id={error_id} class="error" aria-live="polite">
                if let Some(error) = error {
                    { prose(error) }
                }
            </p>
            <small id={help_id}>{ prose(help) }</small>
        </div>
    }
}

#[expect(
    clippy::ignored_unit_patterns,
    reason = "Yew's own code for a tag that is chosen at run time"
)]
fn control(
    field: Field,
    value: &str,
    described_by: String,
    in_trouble: bool,
    on_action: &Callback<Action>,
) -> Html {
    // A long line wraps, so that all of it can be seen.
    let (tag, kind, rows) = match field {
        Field::Line => ("textarea", None, Some("2")),
        _ => ("input", Some("text"), None),
    };
    let typed = {
        let on_action = on_action.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = typed_into(&event) {
                on_action.emit(Action::Type(field, text));
            }
        })
    };
    let left = on_action.reform(move |_: Event| Action::Leave(field));
    html! {
        <@{tag}
            id={field.id()}
            type={kind}
            {rows}
            value={value.to_owned()}
            aria-describedby={described_by}
            aria-invalid={in_trouble.then_some("true")}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            oninput={typed}
            onchange={left}
        />
    }
}

/// The text that a field holds now.
fn typed_into(event: &InputEvent) -> Option<String> {
    let field = event.target()?;
    field
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .or_else(|| field.dyn_ref().map(HtmlTextAreaElement::value))
}

/// The field that an entry of the form is typed into.
pub(super) fn entry_field<T: Copy>(
    field: Field,
    entry: &Entry<T>,
    help: impl AsRef<str>,
    on_action: &Callback<Action>,
) -> Html {
    let error = entry
        .trouble()
        .map(|trouble| text::trouble(trouble, field, &entry.text));
    text_field(
        field,
        &entry.text,
        help.as_ref(),
        error.as_deref(),
        on_action,
    )
}
