//! Light, dark, or as the system has it.

use super::element::Element;
use super::select::{Choice, List, select_for};
use crate::browser::theme::Theme;
use crate::text;
use yew::prelude::*;

/// The list of themes.
pub(crate) fn theme_switch(theme: &UseStateHandle<Theme>) -> Element {
    let choose = {
        let theme = theme.clone();
        Callback::from(move |name: String| {
            let chosen = Theme::named(&name);
            chosen.choose();
            theme.set(chosen);
        })
    };
    let choices = Theme::ALL
        .iter()
        .map(|theme| Choice::new(theme.name(), text::theme(*theme)))
        .collect();
    let list = List {
        id: "theme".to_owned(),
        label: text::THEME,
        help: None,
        value: theme.name().to_owned(),
        choices,
        groups: Vec::new(),
    };
    select_for(list, &choose)
}
