//! Limits drawn to scale beside their words.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::journey;

#[tokio::test]
async fn bars_are_drawn_and_not_told() -> Result<()> {
    journey("bars", async |page| {
        page.open("#/v1~iam-user~assume-role~assume-role.ask-2h.max-12h")
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let hour = page
            .attributes("[data-hop='2'] [data-binds='true'] path.session", "d")
            .await?;
        ensure!(hour == ["M0 6H78"], "the bar of one hour is {hour:?}");
        let asked = page
            .attributes("[data-hop='2'] .limits path.line", "d")
            .await?;
        ensure!(
            asked.len() > 1 && asked.iter().all(|line| line == "M156 0V12"),
            "the lines of what was asked are {asked:?}"
        );
        let told = page
            .accessibility_tree("[data-hop='2'] table.limits")
            .await?;
        let binds = told
            .iter()
            .any(|(role, name)| role == "rowheader" && name.contains("binds"));
        ensure!(binds, "what binds is not told: {told:?}");
        let drawing = told.iter().find(|(role, _)| role.contains("vg"));
        ensure!(drawing.is_none(), "a drawing is told: {drawing:?}");
        Ok(())
    })
    .await
}
