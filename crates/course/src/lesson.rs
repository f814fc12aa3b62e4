//! A lesson.

use super::{Question, Vary};

/// A lesson of two to five minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesson {
    /// The name by which what was done in it is kept, in kebab-case.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is about, in one sentence.
    pub about: &'static str,
    /// Its questions, in order.
    pub questions: &'static [Question],
    /// What is to be varied after them.
    pub vary: Vary,
    /// What to keep in mind.
    pub remember: &'static [&'static str],
}
