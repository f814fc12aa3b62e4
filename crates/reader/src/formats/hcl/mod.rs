//! The configuration language of HashiCorp's tools.

mod head;
mod syntax;
mod values;

pub(crate) use head::is_head;
pub(crate) use syntax::{Attribute, Block, Body, Value, read};
