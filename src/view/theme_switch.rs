//! Light, dark, or as the system has it.

use super::element::Element;
use super::select::{Choice, List, select_for};
use crate::browser::theme;
use crate::state::Theme;
use crate::text;
use yew::prelude::*;

/// The list of themes.
pub(crate) fn theme_switch(shown: &UseStateHandle<Theme>) -> Element {
    let choose = {
        let shown = shown.clone();
        Callback::from(move |name: String| {
            let chosen = Theme::named(&name);
            theme::choose(chosen);
            shown.set(chosen);
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
        value: shown.name().to_owned(),
        choices,
        groups: Vec::new(),
    };
    select_for(list, &choose)
}
