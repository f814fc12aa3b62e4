//! What axe-core finds.

use crate::{Page, setting};
use anyhow::{Context as _, Result};
use serde_json::{Value, json};

/// Rules of the standard and of good practice.
const TAGS: &[&str] = &[
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

impl Page {
    /// What axe-core complains about, leaving out these of its rules.
    ///
    /// # Errors
    ///
    /// When axe-core cannot be run.
    pub async fn axe(&self, without: &[&str]) -> Result<Vec<String>> {
        self.stop_animations().await?;
        let there = self.run("return typeof axe === 'object'", vec![]).await?;
        if there != Value::Bool(true) {
            let file = setting("AXE")?;
            let source =
                std::fs::read_to_string(&file).with_context(|| format!("cannot read {file}"))?;
            // The policy holds for the page's own scripts, and not for a driver's.
            self.run(&format!("{source}\nwindow.axe = axe;"), vec![])
                .await
                .context("axe-core cannot be loaded")?;
        }
        let found = self
            .run_until_done(
                include_str!("scripts/axe.js"),
                vec![json!(TAGS), json!(without)],
            )
            .await?;
        serde_json::from_value(found).context("axe-core gives no list")
    }
}
