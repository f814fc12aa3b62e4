//! The words about links, and about where they lead.

pub(crate) const DAMAGED_TITLE: &str = "Part of this link cannot be read";
pub(crate) const DAMAGED: &str = "The form holds what stands before that place, and nothing else \
    was added. Mend the line below the form, or go on with what there is.";
pub(crate) const CLEAN_START: &str = "Start with nothing entered";
pub(crate) const MARKED_LINE: &str = "The line, with that place marked:";

pub(crate) const PAGES: &str = "Pages";
pub(crate) const DIAGNOSE: &str = "Diagnose";

/// What the page that is a panel is called.
pub(crate) fn panel_title(panel: &str) -> &'static str {
    match panel {
        "rules" => "Rules",
        _ => "Learn",
    }
}
