//! The reference within the page, by keyboard.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, Key, Page, journey};

/// How many of those elements are shown.
async fn shown(page: &Page, css: &str) -> Result<u64> {
    let script = "return [...document.querySelectorAll(arguments[0])]\
        .filter((it) => it.getClientRects().length).length";
    let count = page.run(script, vec![css.into()]).await?;
    Ok(count.as_u64().unwrap_or_default())
}

#[tokio::test]
async fn a_rule_is_looked_up_and_its_example_opened_by_keys_alone() -> Result<()> {
    journey("rules", async |page| {
        page.open("#/v1~iam-user~assume-role.role-Kept").await?;
        page.tab_to("nav a[href='#/rules']").await?;
        page.press(Key::Enter).await?;
        page.wait_for_focus("#panel h1").await?;
        page.wait_for_script("return document.title.includes('Rules') || null")
            .await?;
        page.tab_to("#panel a[href='#/rules/role-chaining']")
            .await?;
        page.press(Key::Enter).await?;
        page.wait_for_text("#panel h1", |title| title == "Role chaining")
            .await?;
        page.wait_for_focus("#panel h1").await?;
        let mut findings = Findings::default();
        findings.add("rule", page.axe(&[]).await?);
        page.screenshot("rule-in-the-page").await?;
        page.tab_to("#panel a[href^='#/v1~']").await?;
        page.press(Key::Enter).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.back().await?;
        page.wait_for_text("#panel h1", |title| title == "Role chaining")
            .await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn the_table_shows_what_is_asked_for() -> Result<()> {
    journey("table", async |page| {
        page.open("#/rules/table").await?;
        page.wait_for_text("#panel h1", |title| !title.is_empty())
            .await?;
        let all = shown(page, "#panel td[data-verdict]").await?;
        ensure!(all > 200, "the table has {all} cells");
        page.choose("#holds", "iam-user").await?;
        page.choose("#wants", "get-session-token").await?;
        page.wait_for_script(
            "return [...document.querySelectorAll('#panel td[data-verdict]')]\
             .filter((it) => it.getClientRects().length).length === 1 || null",
        )
        .await?;
        let mut findings = Findings::default();
        findings.add("filtered", page.axe(&[]).await?);
        page.set_width(320).await?;
        page.stop_animations().await?;
        findings.add("narrow", page.sideways().await?);
        page.screenshot("table-filtered-320").await?;
        page.click("#panel td:not([hidden])[data-verdict] a")
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        findings.none()
    })
    .await
}
