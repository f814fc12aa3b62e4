//! The readers, each of one kind of evidence.

pub(crate) mod aws_config;
pub(crate) mod cloudformation;
pub(crate) mod cloudtrail;
pub(crate) mod commands;
pub(crate) mod errors;
pub(crate) mod github_actions;
pub(crate) mod json_documents;
pub(crate) mod sdk_calls;
pub(crate) mod settings_blocks;
pub(crate) mod terraform;
