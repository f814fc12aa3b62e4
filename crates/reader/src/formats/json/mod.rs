//! JSON: values with their places, how far a document goes, and what is left of a broken one.

mod extent;
mod lenient;
mod repair;
pub(crate) mod value;

pub(crate) use extent::{reach, starts};
pub(crate) use lenient::lenient;
pub(crate) use repair::repair;

/// Why the rest of a damaged document is not read.
pub(crate) const BROKEN: &str =
    "The JSON breaks off or is damaged here; what stands before was read.";
