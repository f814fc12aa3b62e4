//! The page: what it remembers, what it shows, and how it keeps to the address.
//!
//! Imports go one way: `state` is pure and knows no browser; `text` holds all words that are not built
//! from data; `browser` is what lies around the page; `view` are its components; `panels` are those that
//! are loaded later; `page` and `embed` put them together.

mod browser;
pub mod embed;
mod page;
pub mod panels;
mod state;
mod text;
mod view;

use session_advisor_allocator as _;

#[cfg(feature = "prerender")]
pub use page::prerendered;

/// Puts the page into the document, in the place of what `prerendered` left there.
pub fn mount() {
    page::crash::show_when_it_happens();
    yew::Renderer::<page::Advisor>::new().render();
}
