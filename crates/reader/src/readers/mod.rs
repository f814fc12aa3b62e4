//! The readers, each of one kind of evidence.

mod aws_config;
mod cloudformation;
mod cloudtrail;
mod commands;
mod errors;
mod github_actions;
mod json_documents;
mod notation;
mod sdk_calls;
mod settings_blocks;
mod terraform;

use crate::evidence::reader::Reader;

/// All readers. A line belongs to the first that recognises it, and a reader takes what those before
/// have left.
pub(crate) static READERS: &[&Reader] = &[
    &notation::READER,
    &aws_config::LABELLED,
    &cloudformation::READER,
    &cloudtrail::READER,
    &json_documents::READER,
    &terraform::READER,
    &sdk_calls::READER,
    &github_actions::READER,
    &commands::READER,
    &settings_blocks::READER,
    &aws_config::UNLABELLED,
    &errors::READER,
];
