//! The place of a room: a part of the page that is loaded when somebody comes to it.

use super::element::{Element, element};
use crate::model::ErrorClass;

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
