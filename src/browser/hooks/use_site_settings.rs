//! The house's own facts, once they are there.

use super::use_kept::use_once;
use crate::browser::site_settings::{self, House};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the house says; nothing until its file has come, and where there is none.
#[hook]
pub(crate) fn use_site_settings() -> Rc<House> {
    let house = use_state(Rc::<House>::default);
    use_once({
        let house = house.clone();
        Box::new(move || {
            spawn_local(async move {
                if let Some(loaded) = site_settings::load().await {
                    house.set(Rc::new(loaded));
                }
            });
            Box::new(())
        })
    });
    Rc::clone(&house)
}
