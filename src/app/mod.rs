//! The page: what it remembers, what it shows, and how it keeps to the address.
//!
//! `state` is pure and knows no browser; `pages` use `parts`, never the reverse; `text` holds all
//! words of the page that are not built from data.

mod draft;
mod hooks;
mod link;
mod pages;
mod parts;
mod reading;
mod state;
mod text;

/// Puts the page into the document.
pub fn mount() {
    yew::Renderer::<pages::Advisor>::new().render();
}
