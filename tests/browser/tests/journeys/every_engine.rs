//! What must work in every engine.

use crate::scenarios::{BROADENED, CHAINED, STALE, VERDICT};
use crate::states::{
    ACCEPTED, DAMAGED, DEPENDS, NEED_UNMET, NO_CALLS, PASTED, REFUSED, SHORTENED, STALE_FIELD,
    START, examine,
};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Page, journey};

#[tokio::test]
async fn a_refused_chain_is_built_explained_and_mended() -> Result<()> {
    journey("build-and-mend", async |page| {
        page.open("").await?;
        page.set_width(1280).await?;
        start_anew(page).await?;
        page.choose("#source", "iam-user").await?;
        for (hop, role, asked) in [(1, "RoleA", ""), (2, "RoleB", "2h")] {
            page.click("#add-hop").await?;
            page.choose(&format!("#hop-{hop}-operation"), "assume-role")
                .await?;
            page.fill(&format!("#hop-{hop}-asked"), asked).await?;
            page.fill(&format!("#hop-{hop}-maximum"), "12h").await?;
            page.fill(&format!("#hop-{hop}-role"), role).await?;
            page.choose(&format!("#hop-{hop}-account"), "a").await?;
        }
        page.wait_for_fragment(&format!("#/{CHAINED}")).await?;
        page.wait_for_value("#notation", CHAINED).await?;

        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_attribute("#verdict", STALE, "false").await?;
        page.wait_for_attribute("[data-hop='2']", VERDICT, "refused")
            .await?;
        let binding = page
            .attributes("[data-hop='2'] [data-binds='true']", "data-limit")
            .await?;
        ensure!(binding == ["role-chaining"], "{binding:?} bind");
        let hour = page
            .text("[data-hop='2'] [data-limit='role-chaining']")
            .await?;
        ensure!(hour.contains("1 h"), "the limit reads {hour:?}");
        let named = page
            .attributes("[data-hop='2'] [data-finding]", "data-finding")
            .await?;
        ensure!(
            named.first().is_some_and(|rule| rule == "role-chaining"),
            "{named:?} are named"
        );
        let source = "[data-hop='2'] [data-finding='role-chaining'] a[href^='https://']";
        ensure!(page.shows(source).await?, "the finding names no source");

        let remedy = "[data-remedy='broaden-role-a']";
        page.wait_for_attribute(remedy, "data-applies", "true")
            .await?;
        page.click(&format!("{remedy} .apply")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.wait_for_text("#verdict", |text| text.contains("2 hours"))
            .await?;
        page.wait_for_text("#longest", |text| text.contains("12 hours"))
            .await?;
        page.wait_for_fragment(&format!("#/{BROADENED}")).await?;
        page.screenshot("mended").await
    })
    .await
}

#[tokio::test]
async fn the_start_is_for_everybody() -> Result<()> {
    examine(&START).await
}

#[tokio::test]
async fn no_calls_yet_is_for_everybody() -> Result<()> {
    examine(&NO_CALLS).await
}

#[tokio::test]
async fn a_refusal_is_for_everybody() -> Result<()> {
    examine(&REFUSED).await
}

#[tokio::test]
async fn an_open_question_is_for_everybody() -> Result<()> {
    examine(&DEPENDS).await
}

#[tokio::test]
async fn a_shortened_session_is_for_everybody() -> Result<()> {
    examine(&SHORTENED).await
}

#[tokio::test]
async fn an_accepted_call_is_for_everybody() -> Result<()> {
    examine(&ACCEPTED).await
}

#[tokio::test]
async fn a_need_that_is_not_met_is_for_everybody() -> Result<()> {
    examine(&NEED_UNMET).await
}

#[tokio::test]
async fn an_unreadable_field_is_for_everybody() -> Result<()> {
    examine(&STALE_FIELD).await
}

#[tokio::test]
async fn what_was_pasted_is_for_everybody() -> Result<()> {
    examine(&PASTED).await
}

#[tokio::test]
async fn a_damaged_link_is_for_everybody() -> Result<()> {
    examine(&DAMAGED).await
}

/// Takes away whatever hops the page starts with.
async fn start_anew(page: &Page) -> Result<()> {
    const MOST_HOPS: usize = 20;
    page.text("#add-hop").await?;
    for _ in 0..MOST_HOPS {
        if !page.shows("#hop-1-remove").await? {
            return Ok(());
        }
        page.click("#hop-1-remove").await?;
    }
    ensure!(
        !page.shows("#hop-1-remove").await?,
        "the last hop cannot be removed"
    );
    Ok(())
}
