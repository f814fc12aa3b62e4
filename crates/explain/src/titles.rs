//! Short titles for the names of the vocabulary.

pub use session_advisor_core::remedies::title as remedy_title;
pub use session_advisor_core::rules::title as rule_title;
pub use session_advisor_core::words::operation_title;
