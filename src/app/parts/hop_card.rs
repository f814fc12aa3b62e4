//! One call in the form.

use super::field::entry_field;
use super::select::{Group, Select, account_of, account_value, accounts};
use crate::app::draft::{Field, HopDraft, hop_id};
use crate::app::state::{Action, Place};
use crate::app::text;
use crate::explain::operation_title;
use crate::model::{Operation, RoleLabel};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Its place, counted from 0.
    pub(super) index: usize,
    pub(super) hop: HopDraft,
    pub(super) on_action: Callback<Action>,
}

#[component]
pub(super) fn HopCard(props: &Props) -> Html {
    let Props {
        index,
        hop,
        on_action,
    } = props;
    let index = *index;
    let title_id = hop_id(index, "title");
    let remove_id = hop_id(index, "remove");
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
    let remove = on_action.reform(move |_: MouseEvent| Action::RemoveHop(index));
    let label = hop.label_in_links();
    html! {
        <li>
            <fieldset class="hop" aria-labelledby={title_id.clone()}>
                <div class="hop-head">
                    <h3 id={title_id.clone()}>{ text::call(index) }</h3>
                    <button
                        type="button"
                        id={remove_id.clone()}
                        class="secondary outline small"
                        aria-labelledby={format!("{remove_id} {title_id}")}
                        onclick={remove}
                    >
                        { text::REMOVE }
                    </button>
                </div>
                <Select
                    id={Place::Hop(index).id()}
                    label={text::OPERATION}
                    value={hop.operation.name()}
                    groups={operations()}
                    on_choose={choose}
                />
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
                        <Select
                            id={hop_id(index, "account")}
                            label={text::ACCOUNT}
                            value={account_value(hop.account)}
                            choices={accounts(hop.account)}
                            on_choose={choose_account}
                        />
                    }
                </div>
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
        <div class="field">
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
            <button
                type="button"
                id={button_id.clone()}
                class="secondary outline small"
                aria-labelledby={format!("{button_id} {id}")}
                onclick={remove}
            >
                { text::REMOVE }
            </button>
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
