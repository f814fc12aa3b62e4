//! Every sentence that is built from data, and the report that carries them.

pub mod decision_table;
mod errors;
mod findings;
mod headline;
pub(crate) mod outcomes;
pub mod questions;
#[cfg(feature = "reader")]
pub mod reading;
mod remedies;
pub mod reply;
pub mod report;
mod reporting;
mod signer;
mod timeline;
mod titles;
pub mod what_if;
mod words;

pub use errors::notation_error;
pub use outcomes::{certainty as certainty_in_words, verdict as verdict_in_words};
pub use reporting::{refused_elsewhere, report};
pub use timeline::timeline;
pub use titles::{operation_title, remedy_title, rule_title, source_title};
pub use words::duration_in_words;
