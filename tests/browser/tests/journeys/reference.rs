//! The pages of text beside the page: they are read without script, by everybody, on anything.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, journey};

const PAGES: [&str; 5] = [
    "rules/",
    "rules/role-chaining.html",
    "rules/table.html",
    "rules/disagreements.html",
    "security.html",
];

#[tokio::test]
async fn the_pages_of_text_are_accessible() -> Result<()> {
    journey("reference", async |page| {
        let mut findings = Findings::default();
        for address in PAGES {
            page.open(address).await?;
            let name = address.replace(['/', '.'], "-");
            for theme in ["light", "dark"] {
                page.prefer(theme).await?;
                page.set_width(1280).await?;
                findings.add(&format!("{address} {theme}"), page.axe(&[]).await?);
                page.screenshot(&format!("reference-{name}-{theme}"))
                    .await?;
            }
            page.set_width(320).await?;
            for (what, complaints) in [
                ("axe", page.axe(&[]).await?),
                ("sideways", page.sideways().await?),
                ("clipped", page.clipped().await?),
                ("small", page.small_targets().await?),
            ] {
                findings.add(&format!("{address} at 320 px, {what}"), complaints);
            }
            page.screenshot(&format!("reference-{name}-narrow")).await?;
        }
        // What went on behind the pages is told on the one that may ask the server.
        page.open("").await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn an_example_opens_in_the_advisor_with_the_verdict_that_it_told() -> Result<()> {
    journey("reference-example", async |page| {
        page.open("rules/role-chaining.html").await?;
        page.set_width(1280).await?;
        let verdicts = page.attributes(".example", "data-verdict").await?;
        ensure!(verdicts.len() >= 2, "only {} examples", verdicts.len());
        page.click(".example[data-verdict=\"refused\"] a").await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.back().await?;
        page.wait_for_text("h1", |title| title == "Role chaining")
            .await?;
        page.click("#related ~ ul a").await?;
        page.wait_for_text("h1", |title| title != "Role chaining")
            .await?;

        page.open("rules/table.html#holds-ecs-task").await?;
        page.click("[data-holds=\"ecs-task\"] [data-wants=\"assume-role\"] > a")
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await
    })
    .await
}
