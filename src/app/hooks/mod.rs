//! What the page has to do with the browser around it.

mod use_address;
mod use_focus;
mod use_title;

pub(crate) use use_address::{fragment_now, use_address};
pub(crate) use use_focus::{focus, use_focus};
pub(crate) use use_title::use_title;
