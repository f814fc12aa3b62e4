//! What the sentences of rules and remedies are made of: durations, names, signers, and what a
//! sentence is about.

mod duration;
mod names;
mod signer;
mod subject;

pub use duration::{InWords, duration_in_words};
pub use names::{
    AccountInCommand, RoleInCommand, RoleWords, Sentence, WhichCall, aws_refuses, operation_title,
};
pub use signer::{Asked, Signer, TemporarySigner};
pub use subject::Subject;
