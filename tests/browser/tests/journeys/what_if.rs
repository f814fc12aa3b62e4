//! One fact otherwise, by keyboard alone.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, Key, journey};

/// The button in the row of that change.
const ASKED_FOR_NOTHING: &str = "#what-if-0-try";

#[tokio::test]
async fn a_fact_is_tried_otherwise_and_taken_back_by_keys_alone() -> Result<()> {
    journey("what-if", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.tab_to("#what-if > summary").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text("#what-if caption", |text| text.contains("Refused"))
            .await?;
        let mut findings = Findings::default();
        findings.add("open", page.axe(&[]).await?);
        findings.add("targets", page.small_targets().await?);
        page.show_theme("dark").await?;
        page.stop_animations().await?;
        findings.add("dark", page.axe(&[]).await?);
        page.screenshot("what-if-dark").await?;

        page.tab_to(ASKED_FOR_NOTHING).await?;
        page.assert_focus_shows().await?;
        page.press(Key::Enter).await?;
        page.wait_for_focus("#applied").await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        let said = page.text("#applied").await?;
        ensure!(
            said.contains("Refused") && said.contains("Granted"),
            "the difference is not said: {said}"
        );
        page.wait_for_text("#what-if caption", |text| text.contains("Granted"))
            .await?;

        page.back().await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.set_width(320).await?;
        page.stop_animations().await?;
        findings.add("narrow", page.sideways().await?);
        findings.none()
    })
    .await
}
