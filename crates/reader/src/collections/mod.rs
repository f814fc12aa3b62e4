//! Containers that cost less code than those of the standard library.

pub(crate) mod map;
pub(crate) mod sort;
