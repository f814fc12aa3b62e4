//! The words about links, and about where they lead.

use crate::state::PanelName;

pub(crate) const DAMAGED_TITLE: &str = "Part of this link cannot be read";
pub(crate) const DAMAGED: &str = "The form holds what stands before that place, and nothing else \
    was added. Mend the line below the form, or go on with what there is.";
pub(crate) const CLEAN_START: &str = "Start with nothing entered";
pub(crate) const MARKED_LINE: &str = "The line, with that place marked:";

pub(crate) const PAGES: &str = "Pages";
pub(crate) const DIAGNOSE: &str = "Diagnose";

/// The title of a panel, and of the link to it where it is a page.
pub(crate) const fn panel_title(panel: PanelName) -> &'static str {
    match panel {
        PanelName::Embed => super::embed::TITLE,
        PanelName::Learn => "Learn",
        PanelName::Reply => super::reply::TITLE,
        PanelName::Rules => "Rules",
        PanelName::Timeline => super::timeline::TIMELINE,
        PanelName::WhatIf => super::what_if::WHAT_IF,
    }
}
