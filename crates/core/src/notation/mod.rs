//! Scenarios as one line of text: permalink, example, test case and attribute are the same line.
//!
//! ```
//! use session_advisor_core::notation;
//!
//! let line = "v1.need-8h~iam-user~assume-role.ask-3601s.role-Admin";
//! let scenario = notation::read(line).unwrap();
//! assert_eq!(
//!     notation::write(&scenario),
//!     "v1.need-8h~iam-user~assume-role.ask-1h1s.role-Admin",
//! );
//! ```

mod duration;
mod read;
mod write;

pub use duration::{read_duration, write_duration};
pub use read::{MAX_CHARACTERS, NotationError, Problem, read, read_leniently};
pub use write::write;
