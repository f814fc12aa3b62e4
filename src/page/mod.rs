//! The page that is mounted into the document.

mod advisor;
pub(crate) mod crash;
#[cfg(feature = "prerender")]
mod prerender;

pub(crate) use advisor::Advisor;
#[cfg(feature = "prerender")]
pub use prerender::prerendered;
