//! Situations to start from.

use crate::app::link;
use crate::app::presets::{PRESETS, Preset};
use crate::app::state::{Action, Place};
use crate::app::text;
use yew::prelude::*;

/// The list, which steps back once something is entered.
pub(crate) fn situations(open: bool, on_action: &Callback<Action>) -> Html {
    html! {
        <details id="presets" {open}>
            <summary id={Place::Presets.id()}>{ text::SITUATIONS }</summary>
            <ul class="presets">
                for preset in PRESETS {
                    { item(&preset, on_action) }
                }
            </ul>
        </details>
    }
}

fn item(preset: &Preset, on_action: &Callback<Action>) -> Html {
    let line = preset.line;
    let on_action = on_action.clone();
    let choose = Callback::from(move |event: MouseEvent| {
        let elsewhere =
            event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !elsewhere {
            event.prevent_default();
            on_action.emit(Action::Choose(line));
        }
    });
    html! {
        <li>
            <a href={link::fragment(line)} data-preset={line} onclick={choose}>
                { text::situation(preset.situation) }
            </a>
            { " " }
            <small>{ text::whole_verdict(preset.verdict, preset.meets_need, false) }</small>
        </li>
    }
}
