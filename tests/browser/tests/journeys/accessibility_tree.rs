//! What who hears the page is told, as Chromium tells it: snapshots of the accessibility tree.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::Result;
use session_advisor_browser_tests::{Page, journey};

/// Roles of browsers' own making, which other versions name otherwise.
const INNER: [&str; 4] = ["InlineTextBox", "LineBreak", "none", "generic"];

async fn told(page: &Page, css: &str) -> Result<String> {
    let told = page.told(css).await?;
    let lines = told
        .iter()
        .filter(|(role, _)| !INNER.contains(&role.as_str()))
        .map(|(role, name)| format!("{role}: {name}").trim_end().to_owned());
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

#[tokio::test]
async fn verdict_limits_and_timeline_are_told_in_full() -> Result<()> {
    journey("told", async |page| {
        page.open(&format!("#/{}", CHAINED.replacen("v1~", "v1.need-4h~", 1)))
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.come_to("#timeline").await?;
        insta::assert_snapshot!("verdict", told(page, "#verdict").await?);
        let limits = told(page, "[data-hop='2'] table.limits").await?;
        insta::assert_snapshot!("limits", limits);
        insta::assert_snapshot!("timeline", told(page, "#timeline table").await?);
        Ok(())
    })
    .await
}
