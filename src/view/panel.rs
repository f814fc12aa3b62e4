//! The elements of panels, which are loaded when they are about to be seen.

use super::element::{Element, element};
use crate::state::PanelName;
use crate::state::link::PanelPath;
use crate::text;
use session_advisor_core::model::ErrorClass;

/// What the page passes to panels.
pub(crate) struct PanelAttributes<'a> {
    /// The scenario's line.
    pub(crate) line: &'a str,
    /// The error of a call that the scenario does not hold.
    pub(crate) elsewhere: Option<ErrorClass>,
    /// The partition of what was pasted.
    pub(crate) partition: &'a str,
}

/// The element of that panel.
pub(crate) fn panel(name: PanelName, attributes: &PanelAttributes<'_>) -> Element {
    element("advisor-panel")
        .with("panel", name.name())
        .with("scenario", attributes.line.to_owned())
        .with_some("elsewhere", attributes.elsewhere.map(ErrorClass::name))
        .with("partition", attributes.partition.to_owned())
}

/// The id of the page that is a panel.
pub(crate) const PANEL: &str = "panel";

/// The page that is a panel.
pub(crate) fn panel_page(at: &PanelPath) -> Element {
    let panel = element("advisor-panel")
        .with("panel", at.panel.name())
        .with("path", at.path.clone())
        .key(at.panel.name());
    element("main")
        .id(PANEL)
        .with("tabindex", "-1")
        .child(panel)
}

/// The links to all pages, of which one is shown.
pub(crate) fn pages(way_back: String, shown: Option<&PanelPath>) -> Element {
    let link = |name, to: String, here: bool| {
        let link = element("a").with("href", to);
        let link = link.with_some("aria-current", here.then_some("page"));
        element("li").child(link.text(name))
    };
    let panels = PanelName::PAGES.map(|panel| {
        let here = shown.is_some_and(|it| it.panel == panel);
        link(
            text::panel_title(panel),
            format!("#/{}", panel.name()),
            here,
        )
    });
    let list = element("ul").child(link(text::DIAGNOSE, way_back, shown.is_none()));
    element("nav")
        .with("aria-label", text::PAGES)
        .child(list.children(panels))
}
