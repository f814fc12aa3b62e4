//! The public threads that the rules explain: `docs/tickets.json`.

use crate::project::Project;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::fs;

pub(super) const SOURCE: &str = "docs/tickets.json";

/// A public thread in which somebody met a rule.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Ticket {
    /// The rule or error.
    pub(super) rule: String,
    /// What happened, in one or two sentences with `code` in backticks.
    pub(super) says: String,
    /// The thread as people write it: `aws/aws-cli#6676`.
    pub(super) thread: String,
    /// Its address.
    pub(super) url: String,
}

pub(super) fn read(project: &Project) -> Result<Vec<Ticket>> {
    let text = fs::read_to_string(project.path(SOURCE))
        .with_context(|| format!("cannot read {SOURCE}"))?;
    serde_json::from_str(&text).with_context(|| format!("{SOURCE} is not as it should be"))
}
