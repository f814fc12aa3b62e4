//! The vocabulary of what is found in a text.

pub(crate) mod arn;
pub(crate) mod call_chain;
pub(crate) mod edit_site;
pub(crate) mod note;
pub(crate) mod span;
