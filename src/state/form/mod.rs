//! The form: what is typed, and what can be read of it.

mod draft;
mod entry;
mod same_account;
mod typed;

pub(crate) use draft::{Direction, Draft, Field, HopDraft, SourceDraft, hop_id};
pub(crate) use entry::Entry;
pub(crate) use same_account::SameAccount;
pub(crate) use typed::{Problem, with_units};
