//! The vocabulary of what is found in a text, and what a reader is. Nothing here knows any reader.

pub(crate) mod arn;
pub(crate) mod call_chain;
pub(crate) mod edit_site;
pub(crate) mod found;
pub(crate) mod known;
pub(crate) mod label;
pub(crate) mod note;
pub(crate) mod reader;
pub(crate) mod role;
pub(crate) mod selection;
pub(crate) mod sighting;
pub(crate) mod span;
