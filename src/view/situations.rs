//! Situations to start from.

use super::element::{Element, On, classed, element};
use crate::browser::site_settings::SiteSettings;
use crate::state::presets::{PRESETS, Preset};
use crate::state::{Action, FocusTarget, link};
use crate::text;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The list, which steps back once something is entered.
pub(crate) fn situations(
    open: bool,
    settings: &SiteSettings,
    on_action: &Callback<Action>,
) -> Element {
    let items = PRESETS.iter().map(|preset| item(preset, on_action));
    let of_site = settings.presets.iter().map(|(title, line)| {
        let link = element("a")
            .with("href", link::fragment(line))
            .text(title.clone());
        element("li").child(link)
    });
    let of_site = (!settings.presets.is_empty()).then(|| {
        element("div")
            .child(element("p").text(text::site_says(&settings.name, text::SITE_SITUATIONS)))
            .child(
                classed("ul", "presets")
                    .id("site-presets")
                    .children(of_site),
            )
    });
    element("details")
        .id("presets")
        .flagged("open", open)
        .child(
            element("summary")
                .id(FocusTarget::Presets.id())
                .text(text::SITUATIONS),
        )
        .child(classed("ul", "presets").children(items))
        .maybe(of_site)
}

fn item(preset: &Preset, on_action: &Callback<Action>) -> Element {
    let line = preset.line;
    let on_action = on_action.clone();
    let choose = Callback::from(move |event: Event| {
        if !event.dyn_ref().is_some_and(leads_elsewhere) {
            event.prevent_default();
            on_action.emit(Action::Choose(line));
        }
    });
    let title = element("a")
        .with("href", link::fragment(line))
        .with("data-preset", line)
        .on(On::Click, choose)
        .text(text::situation(preset.situation));
    let verdict = text::whole_verdict(preset.verdict, preset.meets_need, false);
    element("li")
        .child(title)
        .text(" ")
        .child(element("small").text(verdict))
}

/// Whether the browser opens the link in another place, such as a new tab.
fn leads_elsewhere(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}
