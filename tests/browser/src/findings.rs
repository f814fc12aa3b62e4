//! What is wrong with a page, all of it: who fixes one thing should not find the next tomorrow.

use anyhow::{Result, bail};

/// A list of complaints.
#[derive(Debug, Default)]
pub struct Findings(Vec<String>);

impl Findings {
    /// Adds complaints, and where they were found.
    pub fn add(&mut self, place: &str, complaints: Vec<String>) {
        let complaints = complaints.into_iter();
        self.0
            .extend(complaints.map(|complaint| format!("{place}: {complaint}")));
    }

    /// Fails when there is any.
    ///
    /// # Errors
    ///
    /// Lists them.
    pub fn none(self) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        bail!("{} findings:\n  {}", self.0.len(), self.0.join("\n  "))
    }
}
