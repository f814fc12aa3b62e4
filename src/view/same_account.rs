//! The plain question behind the letters of accounts.

use super::element::{Element, On, classed, element, sends};
use crate::state::form::{SameAccount, hop_id};
use crate::state::{Action, Edit};
use crate::text;
use yew::prelude::*;

/// Asks whether the role of a hop shares the account of the role that calls it.
pub(super) fn same_account(
    index: usize,
    now: SameAccount,
    on_action: &Callback<Action>,
) -> Element {
    let id = hop_id(index, "same-account");
    let help_id = format!("{id}-help");
    let answers = SameAccount::ALL
        .iter()
        .map(|answer| choice(index, &id, *answer, now, on_action));
    classed("fieldset", "field question")
        .id(id.clone())
        .with("aria-describedby", help_id.clone())
        .child(element("legend").text(text::SAME_ACCOUNT))
        .child(classed("div", "answers").children(answers))
        .child(element("small").id(help_id).text(text::SAME_ACCOUNT_HELP))
}

fn choice(
    index: usize,
    name: &str,
    answer: SameAccount,
    now: SameAccount,
    on_action: &Callback<Action>,
) -> Element {
    let id = format!("{name}-{}", answer.name());
    let choose = sends(Action::Edit(Edit::SetSameAccount(index, answer)), on_action);
    let input = element("input")
        .with("type", "radio")
        .id(id.clone())
        .with("name", name.to_owned())
        .with("value", answer.name())
        .checked(answer == now)
        .on(On::Change, choose);
    element("label")
        .with("for", id)
        .child(input)
        .text(text::same_account(answer))
}
