//! Back, and what it leads back to.

use crate::scenarios::{BROADENED, CHAINED, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::journey;

#[tokio::test]
async fn typing_leaves_the_history_alone_and_a_remedy_can_be_left_by_back() -> Result<()> {
    journey("history", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let before = page.history().await?;
        page.fill("#hop-2-asked", "1h").await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.choose("#hop-2-account", "b").await?;
        page.choose("#hop-2-account", "a").await?;
        page.fill("#hop-2-asked", "2h").await?;
        page.wait_for_fragment(&format!("#/{CHAINED}")).await?;
        let typed = page.history().await?;
        ensure!(
            typed == before,
            "typing made {before} entries of the history {typed}"
        );

        page.click("[data-remedy='broaden-role-a'] .apply").await?;
        page.wait_for_fragment(&format!("#/{BROADENED}")).await?;
        let applied = page.history().await?;
        ensure!(
            applied == before + 1,
            "a remedy made {before} entries of the history {applied}"
        );
        page.back().await?;
        page.wait_for_fragment(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_value("#hop-2-asked", "2h").await
    })
    .await
}

#[tokio::test]
async fn a_situation_can_be_left_by_back() -> Result<()> {
    journey("situation", async |page| {
        page.open("").await?;
        page.text("#verdict").await?;
        let before = page.history().await?;
        let lines = page.attributes("[data-preset]", "data-preset").await?;
        ensure!(!lines.is_empty(), "no situation is offered");
        for (index, line) in lines.iter().enumerate() {
            page.click(&format!("[data-preset='{line}']")).await?;
            page.wait_for_fragment(&format!("#/{line}")).await?;
            page.wait_for_value("#notation", line).await?;
            if index == 0 {
                let chosen = page.history().await?;
                ensure!(
                    chosen == before + 1,
                    "a situation made {before} entries of the history {chosen}"
                );
            }
            page.back().await?;
            page.wait_for_fragment("").await?;
            page.wait_for_value("#notation", "v1~iam-user").await?;
            page.text(&format!("[data-preset='{line}']")).await?;
        }
        Ok(())
    })
    .await
}
