//! The browser around the page.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod hooks;
mod json;
pub(crate) mod site;
pub(crate) mod site_settings;
pub(crate) mod storage;
pub(crate) mod theme;
mod window;
pub(crate) mod worker;

pub(crate) use window::window;
