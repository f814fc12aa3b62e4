//! One call in the form.

use super::button::small_button;
use super::element::{Element, On, classed, element, sends};
use super::field::entry_field;
use super::hop_buttons::{Moves, hop_buttons};
use super::same_account::same_account;
use super::select::{Choice, Group, List, account_of, account_value, accounts, select};
use crate::state::form::{Field, HopDraft, SameAccount, hop_id};
use crate::state::{Action, Edit, FocusTarget};
use crate::text;
use session_advisor_core::model::{Operation, RoleLabel};
use session_advisor_explain::operation_title;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The card of the call at that place, counted from 0. `answer` is whether its role shares the
/// account of the role that calls it; `None` where that is no question.
pub(super) fn hop_card(
    index: usize,
    hop: &HopDraft,
    answer: Option<SameAccount>,
    moves: Moves,
    on_action: &Callback<Action>,
) -> Element {
    let title_id = hop_id(index, "title");
    let head = classed("div", "hop-head")
        .child(element("h3").id(title_id.clone()).text(text::call(index)))
        .child(hop_buttons(index, moves, on_action));
    let operation = select(
        List {
            id: FocusTarget::Hop(index).id(),
            label: text::OPERATION,
            help: None,
            value: hop.operation.name().to_owned(),
            choices: Vec::new(),
            groups: operations(),
        },
        on_action,
        move |name| {
            Some(Action::Edit(Edit::SetOperation(
                index,
                Operation::from_name(name)?,
            )))
        },
    );
    let card = classed("fieldset", "hop")
        .with("data-card", index.saturating_add(1).to_string())
        .with("aria-labelledby", title_id)
        .child(head)
        .child(operation)
        .child(facts(index, hop, on_action))
        .maybe(answer.map(|answer| same_account(index, answer, on_action)))
        .maybe(hop.has_mfa().then(|| mfa(index, hop.mfa, on_action)))
        .maybe(observed(index, hop, on_action));
    element("li").key(hop.key).child(card)
}

fn facts(index: usize, hop: &HopDraft, on_action: &Callback<Action>) -> Element {
    let asked = entry_field(
        Field::HopAsked(index),
        &hop.asked,
        text::asked_help(hop.operation),
        on_action,
    );
    let mut facts = classed("div", "facts").child(asked);
    if hop.has_maximum() {
        facts = facts.child(entry_field(
            Field::HopMaximum(index),
            &hop.maximum,
            text::maximum_help(),
            on_action,
        ));
    }
    if hop.has_role() {
        let label = hop.label_in_links();
        facts = facts.child(entry_field(
            Field::HopRole(index),
            &hop.role,
            text::role_help(label.as_ref().map(RoleLabel::as_str)),
            on_action,
        ));
    }
    if hop.has_account() {
        let list = List {
            id: hop_id(index, "account"),
            label: text::ACCOUNT,
            help: None,
            value: account_value(hop.account),
            choices: accounts(hop.account),
            groups: Vec::new(),
        };
        facts = facts.child(select(list, on_action, move |letter| {
            Some(Action::Edit(Edit::SetHopAccount(index, account_of(letter))))
        }));
    }
    facts
}

fn mfa(index: usize, passed: bool, on_action: &Callback<Action>) -> Element {
    let id = hop_id(index, "mfa");
    let change = on_action.reform(move |event: Event| {
        let input = event.target().and_then(|it| it.dyn_into().ok());
        Action::Edit(Edit::SetMfa(
            index,
            input.is_some_and(|input: HtmlInputElement| input.checked()),
        ))
    });
    let input = element("input")
        .with("type", "checkbox")
        .id(id.clone())
        .checked(passed)
        .on(On::Change, change);
    classed("div", "field check")
        .child(input)
        .child(element("label").with("for", id).text(text::MFA))
}

/// What AWS was seen to answer, with a button that removes it.
fn observed(index: usize, hop: &HopDraft, on_action: &Callback<Action>) -> Option<Element> {
    let (id, button_id) = (hop_id(index, "observed"), hop_id(index, "observed-remove"));
    let said = element("span")
        .id(id.clone())
        .text(text::observed(hop.observed?));
    let remove = sends(Action::Edit(Edit::ForgetObserved(index)), on_action);
    let button = small_button(button_id, text::REMOVE, Some(&id), true, remove);
    Some(classed("p", "observed").child(said).child(button))
}

fn operations() -> Vec<Group> {
    let choice = |one: &Operation| Choice::new(one.name(), operation_title(*one));
    text::OPERATION_GROUPS
        .iter()
        .map(|(title, operations)| Group {
            title,
            choices: operations.iter().map(choice).collect(),
        })
        .collect()
}
