//! The course: lessons and tickets in the notation, whose answers come from the engine.
//!
//! A lesson stores no answer. Each option of a question makes a [`Claim`] about a scenario, and what
//! the engine says of that scenario decides which claim holds. Wrong options name the
//! [`Misconception`] that leads to them. [`Progress`] is what a learner did, as one line of text.

mod again;
mod claim;
mod course;
mod drill;
mod lesson;
mod lookup;
mod misconception;
mod next_drill;
mod progress;
mod question;
mod summary;
mod tickets;
mod vary;
mod why_not;

pub use again::comes_back;
pub use claim::{Case, Claim};
pub use course::COURSE;
pub use drill::Drill;
pub use lesson::Lesson;
pub use lookup::question_named;
pub use misconception::Misconception;
pub use next_drill::next_drill;
pub use progress::{Answer, Entry, Place, Progress, Sureness};
pub use question::{Choice, Graded, GradedChoice, Question};
pub use summary::{RuleLearnt, Summary, summary};
pub use tickets::DRILLS;
pub use vary::{Field, Goal, Setting, Vary, Way};
