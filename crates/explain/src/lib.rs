//! Every sentence that is built from data, and the report that carries them.

pub mod decision_table;
mod errors;
mod evaluate;
mod findings;
mod headline;
pub mod outcomes;
pub mod questions;
pub mod reading;
pub mod reply;
pub mod report;
mod reporting;
mod rule_list;
#[cfg(feature = "schema")]
mod schema;
mod timeline;
pub mod titles;
pub mod what_if;

pub use errors::notation_error;
pub use evaluate::{
    AdvisorError, asks_otherwise, evaluate, evaluate_line, evaluate_pasted, obtainable_maximum,
    read_line,
};
pub use outcomes::{certainty as certainty_in_words, verdict as verdict_in_words};
pub use reporting::report;
pub use rule_list::{RuleEntry, RuleKind, rules};
pub use session_advisor_core::words::{self, duration_in_words};
pub use timeline::timeline;
pub use titles::{operation_title, remedy_title, rule_title};
