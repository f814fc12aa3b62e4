//! The places of rooms: what of the page is loaded when somebody comes to it.

use super::element::{Element, element};
use crate::state::link::{ROOMS, RoomPath};
use crate::text;
use session_advisor_core::model::ErrorClass;

/// What rooms show something of.
pub(crate) struct Scene<'a> {
    /// The scenario's line.
    pub(crate) line: &'a str,
    /// The error of a call that the scenario does not hold.
    pub(crate) elsewhere: Option<ErrorClass>,
    /// The partition that the paste tells.
    pub(crate) partition: &'a str,
}

/// The place of the room of that name.
pub(crate) fn room(name: &'static str, scene: &Scene<'_>) -> Element {
    element("advisor-room")
        .with("room", name)
        .with("scenario", scene.line.to_owned())
        .with_some("elsewhere", scene.elsewhere.map(ErrorClass::name))
        .with("partition", scene.partition.to_owned())
}

/// The id of the page that is a room.
pub(crate) const ROOM: &str = "room";

/// The page that is a room.
pub(crate) fn room_page(at: &RoomPath) -> Element {
    let room = element("advisor-room")
        .with("room", at.room)
        .with("path", at.path.clone())
        .key(at.room);
    element("main").id(ROOM).with("tabindex", "-1").child(room)
}

/// The links to all pages, of which one is shown.
pub(crate) fn pages(way_back: String, shown: Option<&RoomPath>) -> Element {
    let link = |name, to: String, here: bool| {
        let link = element("a").with("href", to);
        let link = link.with_some("aria-current", here.then_some("page"));
        element("li").child(link.text(name))
    };
    let rooms = ROOMS.map(|room| {
        let here = shown.is_some_and(|it| it.room == room);
        link(text::room_title(room), format!("#/{room}"), here)
    });
    let list = element("ul").child(link(text::DIAGNOSE, way_back, shown.is_none()));
    element("nav")
        .with("aria-label", text::PAGES)
        .child(list.children(rooms))
}
