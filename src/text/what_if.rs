//! Words about facts that could be otherwise.

pub(crate) const WHAT_IF: &str = "What if one thing were different?";
pub(crate) const WHAT_IF_CHANGE: &str = "What if…";
pub(crate) const WHAT_IF_THEN: &str = "Then";
pub(crate) const WHAT_IF_TRY: &str = "Try";

/// What the changes are compared with.
pub(crate) fn what_if_now(outcome: &str) -> String {
    format!("As it is: {outcome}")
}

/// What becomes of a change that changes nothing.
pub(crate) fn what_if_same(outcome: &str) -> String {
    format!("{outcome}, as before")
}

/// That a fact was changed.
pub(crate) fn tried(change: &str) -> String {
    format!("What if {change}?")
}
