//! What every page of the course begins and ends with.

use super::course::HEADING;
use crate::view::{Element, element};
use yew::AttrValue;

/// The heading of what is shown; the keyboard comes here.
pub(super) fn heading(title: impl Into<AttrValue>) -> Element {
    element("h1").id(HEADING).with("tabindex", "-1").text(title)
}

/// A link in a line of its own.
pub(super) fn link(to: String, text: impl Into<AttrValue>) -> Element {
    element("p").child(element("a").with("href", to).text(text))
}
