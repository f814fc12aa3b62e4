//! Light, dark, or as the system has it.

use super::select::{Props as List, select};
use crate::app::text;
use crate::app::theme::Theme;
use yew::prelude::*;

/// The list of themes.
pub(crate) fn theme_switch(theme: &UseStateHandle<Theme>) -> Html {
    let choose = {
        let theme = theme.clone();
        Callback::from(move |name: String| {
            let chosen = Theme::named(&name);
            chosen.choose();
            theme.set(chosen);
        })
    };
    let choices = Theme::ALL
        .map(|theme| (theme.name().to_owned(), text::theme(theme).to_owned()))
        .to_vec();
    select(List {
        id: "theme".into(),
        label: text::THEME.into(),
        help: None,
        value: theme.name().into(),
        choices,
        groups: Vec::new(),
        on_choose: choose,
    })
}
