//! One call in the form.

use super::button::small_button;
use super::field::entry_field;
use super::hop_buttons::{Moves, hop_buttons};
use super::same_account::same_account;
use super::select::{Group, Props as List, account_of, account_value, accounts, select};
use crate::app::draft::{Field, HopDraft, SameAccount, hop_id};
use crate::app::state::{Action, Place};
use crate::app::text;
use crate::explain::operation_title;
use crate::model::{Operation, RoleLabel};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The card of the call at that place, counted from 0. `answer` is whether its role shares the
/// account of the role that calls it; none where that is no question.
pub(super) fn hop_card(
    index: usize,
    hop: &HopDraft,
    answer: Option<SameAccount>,
    moves: Moves,
    on_action: &Callback<Action>,
) -> Html {
    let title_id = hop_id(index, "title");
    let choose = {
        let on_action = on_action.clone();
        Callback::from(move |name: String| {
            if let Some(operation) = Operation::from_name(&name) {
                on_action.emit(Action::SetOperation(index, operation));
            }
        })
    };
    let choose_account =
        on_action.reform(move |letter: String| Action::SetHopAccount(index, account_of(&letter)));
    let label = hop.label_in_links();
    html! {
        <li key={hop.key}>
            <fieldset class="hop" aria-labelledby={title_id.clone()}>
                <div class="hop-head">
                    <h3 id={title_id.clone()}>{ text::call(index) }</h3>
                    { hop_buttons(index, moves, on_action) }
                </div>
                { select(List {
                    id: Place::Hop(index).id().into(),
                    label: text::OPERATION.into(),
                    help: None,
                    value: hop.operation.name().into(),
                    choices: Vec::new(),
                    groups: operations(),
                    on_choose: choose,
                }) }
                <div class="facts">
                    { entry_field(Field::HopAsked(index), &hop.asked, text::asked_help(hop.operation), on_action) }
                    if hop.has_maximum() {
                        { entry_field(Field::HopMaximum(index), &hop.maximum, text::maximum_help(), on_action) }
                    }
                    if hop.has_role() {
                        { entry_field(
                            Field::HopRole(index),
                            &hop.role,
                            text::role_help(label.as_ref().map(RoleLabel::as_str)),
                            on_action,
                        ) }
                    }
                    if hop.has_account() {
                        { select(List {
                            id: hop_id(index, "account").into(),
                            label: text::ACCOUNT.into(),
                            help: None,
                            value: account_value(hop.account).into(),
                            choices: accounts(hop.account),
                            groups: Vec::new(),
                            on_choose: choose_account,
                        }) }
                    }
                </div>
                if let Some(answer) = answer {
                    { same_account(index, answer, on_action) }
                }
                if hop.has_mfa() {
                    { mfa(index, hop.mfa, on_action) }
                }
                { observed(index, hop, on_action) }
            </fieldset>
        </li>
    }
}

fn mfa(index: usize, passed: bool, on_action: &Callback<Action>) -> Html {
    let id = hop_id(index, "mfa");
    let change = on_action.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::SetMfa(index, input.checked())
    });
    html! {
        <div class="field check">
            <input type="checkbox" id={id.clone()} checked={passed} onchange={change} />
            <label for={id}>{ text::MFA }</label>
        </div>
    }
}

/// What the link says that AWS answered: it is shown, and can be taken back.
fn observed(index: usize, hop: &HopDraft, on_action: &Callback<Action>) -> Html {
    let Some(observed) = hop.observed else {
        return Html::default();
    };
    let (id, button_id) = (hop_id(index, "observed"), hop_id(index, "observed-remove"));
    let remove = on_action.reform(move |_: MouseEvent| Action::ForgetObserved(index));
    html! {
        <p class="observed">
            <span id={id.clone()}>{ text::observed(observed) }</span>
            { small_button(&button_id, text::REMOVE, Some(&id), true, remove) }
        </p>
    }
}

fn operations() -> Vec<Group> {
    text::OPERATION_GROUPS
        .iter()
        .map(|(title, operations)| Group {
            title,
            choices: operations
                .iter()
                .map(|one| (one.name().to_owned(), operation_title(*one).to_owned()))
                .collect(),
        })
        .collect()
}
