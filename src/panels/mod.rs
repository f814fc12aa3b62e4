//! Rooms: parts of the page that are loaded when somebody comes to them, in a module of their own.
//!
//! The page leaves an element `advisor-room` where one belongs (`parts/room.rs`), with attributes that
//! tell what to show. `static/rooms.js` gives each of them a [`Room`] and has it renewed as they change.
//! A room changes nothing of the page: what somebody does in one is told to the page as an event.

mod embed;
mod learn;
mod reply;
mod request;
mod rules;
mod timeline;
mod title;
mod what_if;

pub(crate) use request::{APPLY, Asked};
pub(crate) use timeline::Timeline;

use embed::Embed;
use learn::Learn;
use reply::Reply;
use rules::Rules;
use what_if::WhatIf;
use yew::prelude::*;

/// A room, in its place on the page.
#[derive(Debug)]
pub struct Room {
    place: web_sys::Element,
    shown: AppHandle<Shown>,
}

impl Room {
    /// Puts the room that the element's attributes tell into it.
    #[must_use]
    pub fn new(place: web_sys::Element) -> Self {
        let asked = Asked::of(&place);
        let shown = yew::Renderer::<Shown>::with_root_and_props(place.clone(), asked).render();
        Self { place, shown }
    }

    /// Shows what the element's attributes tell now.
    pub fn renew(&mut self) {
        self.shown.update(Asked::of(&self.place));
    }

    /// Leaves the place as it was found.
    pub fn leave(self) {
        self.shown.destroy();
    }
}

/// Has rooms tell their own elements from the page's.
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
fn Shown(asked: &Asked) -> Html {
    let asked = asked.clone();
    match &*asked.room {
        "embed" => html! { <Embed ..asked /> },
        "learn" => html! { <Learn ..asked /> },
        "reply" => html! { <Reply ..asked /> },
        "rules" => html! { <Rules ..asked /> },
        "timeline" => html! { <Timeline ..asked /> },
        "what-if" => html! { <WhatIf ..asked /> },
        _ => Html::default(),
    }
}
