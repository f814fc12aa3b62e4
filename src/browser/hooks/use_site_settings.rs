//! The site settings, once they are there.

use super::use_kept::use_once;
use crate::browser::site_settings::{self, SiteSettings};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The site settings; the default until their file has arrived, and where there is none.
#[hook]
pub(crate) fn use_site_settings() -> Rc<SiteSettings> {
    let settings = use_state(Rc::<SiteSettings>::default);
    use_once({
        let settings = settings.clone();
        Box::new(move || {
            spawn_local(async move {
                if let Some(loaded) = site_settings::load().await {
                    settings.set(Rc::new(loaded));
                }
            });
            Box::new(())
        })
    });
    Rc::clone(&settings)
}
