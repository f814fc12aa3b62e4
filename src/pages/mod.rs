//! The pages. They use `parts`, never the reverse.

mod advisor;

pub(crate) use advisor::Advisor;
