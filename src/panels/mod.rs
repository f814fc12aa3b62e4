//! Panels: parts of the page that are loaded when they are about to be seen, in a module of their own.
//!
//! The page leaves an element `advisor-panel` where one belongs (`view/panel.rs`), with attributes that
//! say what to show. `static/advisor-panel.js` gives each of them a [`Panel`] and has it updated as they
//! change. A panel changes nothing of the page: it asks for a change by an event.

mod embed;
mod learn;
mod props;
mod reply;
mod rules;
mod timeline;
mod title;
mod what_if;

pub(crate) use props::PanelProps;
pub(crate) use timeline::Timeline;

use crate::state::PanelName;
use embed::Embed;
use learn::Learn;
use reply::Reply;
use rules::Rules;
use what_if::WhatIf;
use yew::prelude::*;

/// A panel, in its place on the page.
#[derive(Debug)]
pub struct Panel {
    place: web_sys::Element,
    shown: AppHandle<Shown>,
}

impl Panel {
    /// Puts the panel that the element's attributes name into it.
    #[must_use]
    pub fn new(place: web_sys::Element) -> Self {
        let props = PanelProps::of(&place);
        let shown = yew::Renderer::<Shown>::with_root_and_props(place.clone(), props).render();
        Self { place, shown }
    }

    /// Shows what the element's attributes say now.
    pub fn renew(&mut self) {
        self.shown.update(PanelProps::of(&self.place));
    }

    /// Leaves the place as it was found.
    pub fn leave(self) {
        self.shown.destroy();
    }
}

/// Keeps the elements of this module apart from those of the page's module.
///
/// Yew numbers the trees of a module from one and writes the number on elements that listen. The page
/// is number one of its module, so here that number goes to a tree that is nowhere.
pub fn stand_apart() {
    let nowhere = web_sys::window()
        .and_then(|window| window.document()?.create_element("div").ok())
        .map(yew::Renderer::<Nothing>::with_root);
    if let Some(nowhere) = nowhere {
        nowhere.render().destroy();
    }
}

#[component]
fn Nothing() -> Html {
    Html::default()
}

#[component]
fn Shown(props: &PanelProps) -> Html {
    let props = props.clone();
    match props.panel {
        Some(PanelName::Embed) => html! { <Embed ..props /> },
        Some(PanelName::Learn) => html! { <Learn ..props /> },
        Some(PanelName::Reply) => html! { <Reply ..props /> },
        Some(PanelName::Rules) => html! { <Rules ..props /> },
        Some(PanelName::Timeline) => html! { <Timeline ..props /> },
        Some(PanelName::WhatIf) => html! { <WhatIf ..props /> },
        None => Html::default(),
    }
}
