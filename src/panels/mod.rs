//! Panels: parts of the page that are loaded when somebody comes to them, in a module of their own.
//!
//! The page leaves an element `advisor-panel` where one belongs (`parts/panel.rs`), with attributes that
//! tell what to show. `static/panels.js` gives each of them a [`Panel`] and has it renewed as they change.
//! A panel changes nothing of the page: what somebody does in one is told to the page as an event.

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
    /// Puts the panel that the element's attributes tell into it.
    #[must_use]
    pub fn new(place: web_sys::Element) -> Self {
        let props = PanelProps::of(&place);
        let shown = yew::Renderer::<Shown>::with_root_and_props(place.clone(), props).render();
        Self { place, shown }
    }

    /// Shows what the element's attributes tell now.
    pub fn renew(&mut self) {
        self.shown.update(PanelProps::of(&self.place));
    }

    /// Leaves the place as it was found.
    pub fn leave(self) {
        self.shown.destroy();
    }
}

/// Has panels tell their own elements from the page's.
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
    match &*props.panel {
        "embed" => html! { <Embed ..props /> },
        "learn" => html! { <Learn ..props /> },
        "reply" => html! { <Reply ..props /> },
        "rules" => html! { <Rules ..props /> },
        "timeline" => html! { <Timeline ..props /> },
        "what-if" => html! { <WhatIf ..props /> },
        _ => Html::default(),
    }
}
