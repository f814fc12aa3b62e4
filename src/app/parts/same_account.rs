//! The plain question behind the letters of accounts.

use crate::app::draft::{SameAccount, hop_id};
use crate::app::state::Action;
use crate::app::text;
use yew::prelude::*;

/// Asks whether the role of a hop shares the account of the role that calls it.
pub(super) fn same_account(index: usize, now: SameAccount, on_action: &Callback<Action>) -> Html {
    let id = hop_id(index, "same-account");
    let help_id = format!("{id}-help");
    html! {
        <fieldset id={id.clone()} class="field question" aria-describedby={help_id.clone()}>
            <legend>{ text::SAME_ACCOUNT }</legend>
            <div class="answers">
                for answer in SameAccount::ALL {
                    { choice(index, &id, answer, now, on_action) }
                }
            </div>
            <small id={help_id}>{ text::SAME_ACCOUNT_HELP }</small>
        </fieldset>
    }
}

fn choice(
    index: usize,
    name: &str,
    answer: SameAccount,
    now: SameAccount,
    on_action: &Callback<Action>,
) -> Html {
    let id = format!("{name}-{}", answer.name());
    let choose = on_action.reform(move |_: Event| Action::SetSameAccount(index, answer));
    html! {
        <label for={id.clone()}>
            <input
                type="radio"
                {id}
                name={name.to_owned()}
                value={answer.name()}
                checked={answer == now}
                onchange={choose}
            />
            { text::same_account(answer) }
        </label>
    }
}
