//! What the page has to do with the browser around it.

mod use_address;
mod use_advisor;
mod use_announcement;
mod use_focus;
mod use_in_view;
mod use_kept;
mod use_reader;
mod use_shortcuts;
mod use_site_settings;
mod use_tab;
mod use_title;

pub(crate) use use_address::{fragment_now, use_address};
pub(crate) use use_advisor::{Answer, use_answer, use_app_state};
pub(crate) use use_announcement::use_announcement;
pub(crate) use use_focus::{focus, focus_within, use_focus, use_focus_within};
pub(crate) use use_in_view::use_in_view;
pub(crate) use use_kept::use_kept;
pub(crate) use use_reader::use_reader;
pub(crate) use use_shortcuts::use_shortcuts;
pub(crate) use use_site_settings::use_site_settings;
pub(crate) use use_tab::use_tab;
pub(crate) use use_title::use_title;
