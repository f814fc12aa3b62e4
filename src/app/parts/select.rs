//! A list to choose from.

use super::prose::prose;
use crate::app::text;
use crate::model::Account;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A value and its label.
pub(super) type Choice = (String, String);

/// Choices under a common heading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub(super) title: &'static str,
    pub(super) choices: Vec<Choice>,
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) id: AttrValue,
    pub(super) label: AttrValue,
    /// What stands below it.
    pub(super) help: Option<AttrValue>,
    /// The value that is chosen.
    pub(super) value: AttrValue,
    /// The choices that stand before all groups.
    pub(super) choices: Vec<Choice>,
    pub(super) groups: Vec<Group>,
    pub(super) on_choose: Callback<String>,
}

/// A list to choose from.
pub(super) fn select(list: Props) -> Html {
    html! { <Select ..list /> }
}

#[component]
fn Select(props: &Props) -> Html {
    let help_id = props.help.as_ref().map(|_| format!("{}-help", props.id));
    let chosen = props.on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    let list = use_node_ref();
    {
        // Once somebody has chosen, the options' `selected` attributes have no say any more.
        let (list, value) = (list.clone(), props.value.clone());
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>()
                && list.value() != *value
            {
                list.set_value(&value);
            }
        });
    }
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <select ref={list} id={props.id.clone()} aria-describedby={help_id.clone()} onchange={chosen}>
                { options(&props.choices) }
                for group in &props.groups {
                    <optgroup label={group.title}>
                        { options(&group.choices) }
                    </optgroup>
                }
            </select>
            if let Some(help) = &props.help {
                <small id={help_id}>{ prose(help) }</small>
            }
        </div>
    }
}

fn options(choices: &[Choice]) -> Html {
    choices
        .iter()
        .map(|(value, label)| html! { <option value={value.clone()}>{ label }</option> })
        .collect()
}

/// The accounts to choose from: a few, and the one that is chosen.
pub(super) fn accounts(chosen: Option<Account>) -> Vec<Choice> {
    let known = ('a'..='f').filter_map(Account::new);
    let beyond = chosen.filter(|account| account.letter() > 'f');
    let letters = known.chain(beyond).map(Account::letter);
    std::iter::once((String::new(), text::NOT_KNOWN.to_owned()))
        .chain(letters.map(|letter| (letter.to_string(), text::account(letter))))
        .collect()
}

/// The value that stands for an account in a list.
pub(super) fn account_value(account: Option<Account>) -> String {
    account
        .map(|account| account.letter().to_string())
        .unwrap_or_default()
}

/// The account that a value stands for.
pub(super) fn account_of(value: &str) -> Option<Account> {
    value.chars().next().and_then(Account::new)
}
