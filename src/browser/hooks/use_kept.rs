//! Effects with a value that is kept for as long as they last.

use std::any::Any;
use yew::prelude::*;

/// What begins, and what has to be kept for as long as it lasts.
pub(super) type Begin = Box<dyn FnOnce() -> Box<dyn Any>>;

/// Runs `begin` once the page is there, and keeps what it returns for as long as the page. What it
/// captures must stay the same, since it runs once only.
#[hook]
pub(super) fn use_once(begin: Begin) {
    use_kept(String::new(), begin);
}

/// Begins something once the page is there and each time the key changes, and keeps what it returns
/// until the next. One kind of key for all, since each other kind would be that code once more.
#[hook]
pub(crate) fn use_kept(key: String, begin: Begin) {
    use_effect_with(key, move |_| {
        let kept = begin();
        move || drop(kept)
    });
}
