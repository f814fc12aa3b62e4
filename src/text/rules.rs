//! The words around the reference.

pub(crate) const TITLE: &str = "Rules";
pub(crate) const COMING: &str = "Loading the page…";
pub(crate) const MISSING: &str = "This page did not arrive";
pub(crate) const MISSING_HELP: &str =
    "Without a network it cannot be loaded. The rest of the advisor goes on working.";
pub(crate) const MISSING_LINK: &str = "Open the page by itself";
pub(crate) const HOLDS: &str = "What do you hold?";
pub(crate) const WANTS: &str = "What do you want?";
pub(crate) const ALL: &str = "Anything";
