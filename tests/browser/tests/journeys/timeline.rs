//! When each session ends, as a table with drawings.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{Findings, Page, journey};

/// A session token that ends before the role session made with it, and work that outlasts both.
const OUTLIVED: &str =
    "v1.need-2h~iam-user~get-session-token.ask-30m~assume-role.max-12h.role-Admin";

/// Enters a moment, as the field's calendar does.
const ENTER: &str = "
    const field = document.querySelector('#start');
    field.value = arguments[0];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
";

#[tokio::test]
async fn sessions_are_told_from_any_start() -> Result<()> {
    journey("timeline", async |page| {
        page.open(&format!("#/{OUTLIVED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.come_to("#timeline").await?;
        page.wait_for_text("[data-session='1']", |row| row.contains("after 30 minutes"))
            .await?;
        page.wait_for_text("[data-session='2']", |row| {
            row.contains("after 1 hour") && row.contains("before the work")
        })
        .await?;

        is_told_as_a_table(page, "Ends").await?;
        enter(page, "2026-11-22T23:45").await?;
        page.wait_for_text("[data-session='1'] td:nth-of-type(2)", |end| {
            end == "2026-11-23 00:15"
        })
        .await?;
        page.wait_for_text("[data-work] td:nth-of-type(1)", |start| {
            start == "2026-11-22 23:45"
        })
        .await?;
        is_told_as_a_table(page, "Ends (UTC)").await?;
        let utc = page
            .run(
                "return new Date('2026-11-23T00:15').toISOString().slice(0, 16).replace('T', ' ')",
                vec![],
            )
            .await?;
        let utc = utc.as_str().unwrap_or_default().to_owned();
        page.wait_for_text("[data-session='1'] td:nth-of-type(3)", |end| end == utc)
            .await?;

        enter(page, "").await?;
        page.wait_for_text("[data-session='1']", |row| row.contains("after 30 minutes"))
            .await
            .map(drop)
    })
    .await
}

#[tokio::test]
async fn sessions_are_drawn() -> Result<()> {
    journey("sessions", async |page| {
        // The link leads to the timeline, so nobody has to scroll for it to come.
        page.open(&format!("#/{OUTLIVED}/timeline")).await?;
        page.wait_for_text("#timeline h2", |title| !title.is_empty())
            .await?;
        for drawn in [
            "[data-session='1'] path.session",
            "[data-session='2'] path.tick",
            "[data-session='2'] path.line",
            "[data-work] path.work",
        ] {
            let places = page.attributes(drawn, "d").await?;
            ensure!(!places.is_empty(), "there is no {drawn}");
        }
        let mut findings = Findings::default();
        findings.add("light", page.axe(&[]).await?);
        page.screenshot("timeline-light").await?;
        page.show_theme("dark").await?;
        page.stop_animations().await?;
        findings.add("dark", page.axe(&[]).await?);
        page.screenshot("timeline-dark").await?;
        page.set_width(320).await?;
        page.stop_animations().await?;
        findings.add("narrow", page.sideways().await?);
        findings.add("narrow targets", page.small_targets().await?);
        page.screenshot("timeline-dark-320").await?;
        page.force_colours().await?;
        page.stop_animations().await?;
        // The system chooses the colours.
        findings.add("forced colours", page.axe(&["color-contrast"]).await?);
        page.screenshot("timeline-forced").await?;
        findings.none()
    })
    .await
}

async fn enter(page: &Page, moment: &str) -> Result<()> {
    page.run(ENTER, vec![json!(moment)]).await.map(drop)
}

async fn is_told_as_a_table(page: &Page, column: &str) -> Result<()> {
    let told = page.accessibility_tree("#timeline table").await?;
    let is_told = |role: &str, name: &str| told.iter().any(|it| it.0 == role && it.1 == name);
    ensure!(is_told("columnheader", column), "no {column} in {told:?}");
    ensure!(is_told("rowheader", "The work"), "no work in {told:?}");
    ensure!(
        told.first().is_some_and(|(role, _)| role == "table"),
        "no table is told: {told:?}"
    );
    let drawing = told.iter().find(|(role, _)| role.contains("vg"));
    ensure!(drawing.is_none(), "a drawing is told: {drawing:?}");
    Ok(())
}
