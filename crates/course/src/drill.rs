//! A ticket to practise on.

use crate::question::Question;

/// A ticket: the learner names the cause and what helps before the advisor does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drill {
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// The ticket, and what is its cause.
    pub cause: Question,
    /// What helps; asked once the cause is told.
    pub remedy: Question,
}
