//! How a step of the tests ends.

/// How a step ended, if it did not fail.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// It passed, with so many tests.
    Passed(u64),
    /// It could not be done here, and why that is no failure.
    Skipped(&'static str),
}
