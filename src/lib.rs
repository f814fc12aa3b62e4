//! The page: what it remembers, what it shows, and how it keeps to the address.
//!
//! `state` is pure and knows no browser; `pages` use `parts`, never the reverse; `text` holds all
//! words of the page that are not built from data.

mod browser;
mod clock;
mod crash;
mod draft;
pub mod embedded;
mod hooks;
mod house;
mod js;
mod link;
mod pages;
mod parts;
mod paste;
#[cfg(feature = "prerender")]
mod prerender;
mod presets;
mod reading;
pub mod rooms;
mod site;
mod state;
mod text;
mod theme;

#[cfg(feature = "prerender")]
pub use prerender::prerendered;

/// Puts the page into the document, in the place of what `prerendered` left there.
pub fn mount() {
    crash::show_when_it_happens();
    yew::Renderer::<pages::Advisor>::new().render();
}
