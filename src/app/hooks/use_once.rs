//! What begins with the page and ends with it.

use std::any::Any;
use yew::prelude::*;

/// Begins something once the page is there, and keeps what it returns for as long as that. What it
/// tells of must stay the same: it begins once only.
#[hook]
pub(super) fn use_once(begin: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with((), move |()| {
        let kept = begin();
        move || drop(kept)
    });
}
