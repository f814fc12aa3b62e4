//! What can be copied.

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    /// The address of this page with the scenario.
    Link,
    /// The scenario alone.
    Line,
    /// A note that the verdict is wrong.
    WrongVerdict,
    /// A reply, as it is shown.
    Reply,
    /// A frame for another page, as it is shown.
    Frame,
}
