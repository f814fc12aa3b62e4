//! A field that takes text, with its label, its help and its problem.

use super::element::{Element, On, classed, element};
use super::prose::prose;
use crate::state::Action;
use crate::state::form::{Entry, Field};
use crate::text;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A field that holds that value, with help below it and its problem, if that is shown.
pub(super) fn text_field(
    field: Field,
    value: &str,
    help: &str,
    error: Option<&str>,
    on_action: &Callback<Action>,
) -> Element {
    let id = field.id();
    let help_id = format!("{id}-help");
    let error_id = format!("{id}-error");
    let described_by = match error {
        Some(_) => format!("{error_id} {help_id}"),
        None => help_id.clone(),
    };
    let control = control(field, on_action)
        .id(id.clone())
        .value(value.to_owned())
        .with("aria-describedby", described_by)
        .with_some("aria-invalid", error.map(|_| "true"));
    let error = classed("p", "error")
        .id(error_id)
        .with("aria-live", "polite")
        .maybe(error.map(prose));
    classed("div", "field")
        .child(element("label").with("for", id).text(text::label(field)))
        .child(control)
        .child(error)
        .child(element("small").id(help_id).child(prose(help)))
}

fn control(field: Field, on_action: &Callback<Action>) -> Element {
    // A long line wraps, so that all of it can be seen.
    let control = if field == Field::Line {
        element("textarea").with("rows", "2")
    } else {
        element("input").with("type", "text")
    };
    let typed = {
        let on_action = on_action.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = typed_into(&event) {
                on_action.emit(Action::Type(field, text));
            }
        })
    };
    control
        .with("autocomplete", "off")
        .with("autocapitalize", "none")
        .with("spellcheck", "false")
        .on(On::Input, typed)
        .on(
            On::Change,
            super::element::sends(Action::Leave(field), on_action),
        )
}

/// The text that a field holds now.
fn typed_into(event: &Event) -> Option<String> {
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
) -> Element {
    let error = entry
        .problem()
        .map(|problem| text::problem(problem, field, &entry.text));
    text_field(
        field,
        &entry.text,
        help.as_ref(),
        error.as_deref(),
        on_action,
    )
}
