//! Snapshots of the accessibility tree, as Chromium reports it.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::Result;
use session_advisor_browser_tests::{Page, journey};

/// Roles of browsers' own making, which other versions name otherwise.
const INNER: [&str; 4] = ["InlineTextBox", "LineBreak", "none", "generic"];

async fn tree(page: &Page, css: &str) -> Result<String> {
    let nodes = page.accessibility_tree(css).await?;
    let lines = nodes
        .iter()
        .filter(|(role, _)| !INNER.contains(&role.as_str()))
        .map(|(role, name)| format!("{role}: {name}").trim_end().to_owned());
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

#[tokio::test]
async fn verdict_limits_and_timeline_are_described_in_full() -> Result<()> {
    journey("accessibility-tree", async |page| {
        page.open(&format!("#/{}", CHAINED.replacen("v1~", "v1.need-4h~", 1)))
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.come_to("#timeline").await?;
        insta::assert_snapshot!("verdict", tree(page, "#verdict").await?);
        let limits = tree(page, "[data-hop='2'] table.limits").await?;
        insta::assert_snapshot!("limits", limits);
        insta::assert_snapshot!("timeline", tree(page, "#timeline table").await?);
        Ok(())
    })
    .await
}
