//! The page: what it remembers, what it shows, and how it keeps to the address.
//!
//! `state` is pure and knows no browser; `pages` use `parts`, never the reverse; `text` holds all
//! words of the page that are not built from data.

mod crash;
mod draft;
mod hooks;
mod house;
mod js;
mod link;
mod pages;
mod parts;
mod paste;
mod presets;
mod reading;
mod site;
mod state;
mod text;
mod theme;

/// Puts the page into the document.
pub fn mount() {
    crash::show_when_it_happens();
    yew::Renderer::<pages::Advisor>::new().render();
}
