//! A list to choose from.

use super::element::{Element, On, classed, element};
use super::prose::prose;
use crate::state::Action;
use crate::text;
use session_advisor_core::model::Account;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A value and its label.
#[derive(Debug)]
pub(crate) struct Choice {
    value: AttrValue,
    label: AttrValue,
}

impl Choice {
    pub(crate) fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// Choices under a common heading.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) title: &'static str,
    pub(crate) choices: Vec<Choice>,
}

/// What there is to choose from.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) id: String,
    pub(crate) label: &'static str,
    /// What stands below it.
    pub(crate) help: Option<&'static str>,
    /// The value that is chosen.
    pub(crate) value: String,
    /// The choices that stand before all groups.
    pub(crate) choices: Vec<Choice>,
    pub(crate) groups: Vec<Group>,
}

/// A list to choose from. What is chosen leads to the action of that value, if there is one.
pub(crate) fn select(
    list: List,
    on_action: &Callback<Action>,
    action: impl Fn(&str) -> Option<Action> + 'static,
) -> Element {
    let on_action = on_action.clone();
    let chosen = move |value: String| {
        if let Some(action) = action(&value) {
            on_action.emit(action);
        }
    };
    select_for(list, &Callback::from(chosen))
}

/// A list of which the choice is no action.
pub(crate) fn select_for(list: List, on_choose: &Callback<String>) -> Element {
    let List {
        id,
        label,
        help,
        value,
        choices,
        groups,
    } = list;
    let help_id = help.map(|_| format!("{id}-help"));
    let chosen = on_choose.reform(|event: Event| {
        let list = event.target().and_then(|it| it.dyn_into().ok());
        list.map_or_else(String::new, |list: HtmlSelectElement| list.value())
    });
    let help = help
        .zip(help_id.clone())
        .map(|(help, id)| element("small").id(id).child(prose(help)));
    let groups = groups.into_iter().map(|group| {
        element("optgroup")
            .with("label", group.title)
            .children(options(group.choices, &value))
    });
    let control = element("select")
        // Once somebody has chosen, the options' `selected` has no say any more.
        .property("value", &value)
        .id(id.clone())
        .with_some("aria-describedby", help_id)
        .on(On::Change, chosen)
        .children(options(choices, &value))
        .children(groups);
    classed("div", "field")
        .child(element("label").with("for", id).text(label))
        .child(control)
        .maybe(help)
}

fn options(choices: Vec<Choice>, chosen: &str) -> impl Iterator<Item = Element> {
    choices.into_iter().map(move |choice| {
        let is_chosen = *choice.value == *chosen;
        element("option")
            .flagged("selected", is_chosen)
            .with("value", choice.value)
            .text(choice.label)
    })
}

/// The accounts to choose from: a few, and the one that is chosen.
pub(crate) fn accounts(chosen: Option<Account>) -> Vec<Choice> {
    let known = ('a'..='f').filter_map(Account::new);
    let beyond = chosen.filter(|account| account.letter() > 'f');
    let letters = known.chain(beyond).map(Account::letter);
    let known = letters.map(|letter| Choice::new(letter.to_string(), text::account(letter)));
    std::iter::once(Choice::new("", text::NOT_KNOWN))
        .chain(known)
        .collect()
}

/// The value that stands for an account in a list.
pub(crate) fn account_value(account: Option<Account>) -> String {
    account
        .map(|account| account.letter().to_string())
        .unwrap_or_default()
}

/// The account that a value stands for.
pub(crate) fn account_of(value: &str) -> Option<Account> {
    value.chars().next().and_then(Account::new)
}
