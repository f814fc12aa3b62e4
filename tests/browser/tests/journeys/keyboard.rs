//! The page for somebody without a mouse.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Key, Page, journey};

#[tokio::test]
async fn a_chain_is_built_mended_and_taken_back_by_keys_alone() -> Result<()> {
    journey("keyboard", async |page| {
        page.open("").await?;
        page.text("#verdict").await?;
        page.tab_to("#source").await?;
        pick(page, "#source", "iam-user").await?;
        for (hop, asked) in [(1, ""), (2, "2h")] {
            page.tab_to("#add-hop").await?;
            page.press(Key::Enter).await?;
            page.wait_for_focus(&format!("#hop-{hop}-operation"))
                .await?;
            pick(page, &format!("#hop-{hop}-operation"), "assume-role").await?;
            page.tab_to(&format!("#hop-{hop}-asked")).await?;
            page.type_text(asked).await?;
            page.tab_to(&format!("#hop-{hop}-maximum")).await?;
            page.type_text("12h").await?;
            page.tab_to(&format!("#hop-{hop}-account")).await?;
            pick(page, &format!("#hop-{hop}-account"), "a").await?;
            page.assert_focus_shows().await?;
        }
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let built =
            "v1~iam-user~assume-role.max-12h.account-a~assume-role.ask-2h.max-12h.account-a";
        page.wait_for_fragment(&format!("#/{built}")).await?;

        page.tab_to("[data-remedy='broaden-role-a'] .apply").await?;
        page.press(Key::Enter).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.assert_focus_shows().await?;

        page.tab_back_to("#undo").await?;
        page.press(Key::Space).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_fragment(&format!("#/{built}")).await?;
        page.assert_focus_shows().await?;

        // What has the keyboard goes away: it must not fall back to the top of the page.
        page.tab_to("#hop-2-remove").await?;
        page.press(Key::Enter).await?;
        page.wait_until_gone("#hop-2-remove").await?;
        page.assert_focus_shows().await?;
        Ok(())
    })
    .await
}

/// Goes down in the list that has the keyboard, or up from its end, until that value is chosen.
async fn pick(page: &Page, css: &str, value: &str) -> Result<()> {
    const LONGEST_LIST: usize = 40;
    for key in [Key::Down, Key::Up] {
        for _ in 0..LONGEST_LIST {
            if page.value(css).await? == value {
                return Ok(());
            }
            page.press(key.clone()).await?;
        }
    }
    ensure!(
        page.value(css).await? == value,
        "{value} of {css} cannot be chosen by keys"
    );
    Ok(())
}
