//! On paper, in another theme, and while things change.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{A4, Findings, journey};

#[tokio::test]
async fn the_articles_case_fits_on_one_sheet() -> Result<()> {
    journey("print", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let headline = page.text("#verdict .headline").await?;
        page.show_as_printed().await?;
        page.stop_animations().await?;
        let printed = page.shown_text().await?;
        page.screenshot("refused-print").await?;
        for wanted in [headline.as_str(), CHAINED, "https://docs.aws.amazon.com/"] {
            ensure!(
                printed.contains(wanted),
                "the printed page lacks {wanted:?}:\n{printed}"
            );
        }
        let sheets = page.print("refused", A4).await?.sheets;
        ensure!(sheets == 1, "it takes {sheets} sheets");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_pages_own_theme_wins_over_the_systems() -> Result<()> {
    journey("theme", async |page| {
        let mut findings = Findings::default();
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        for (system, own) in [("light", "dark"), ("dark", "light")] {
            page.prefer(system).await?;
            page.choose("#theme", own).await?;
            page.wait_for_attribute("html", "data-theme", own).await?;
            let place = format!("{own} although the system is {system}");
            findings.add(&place, page.axe(&[]).await?);
            page.screenshot(&format!("refused-own-{own}")).await?;
        }
        page.choose("#theme", "system").await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn the_form_stays_where_it_is_while_the_answer_changes() -> Result<()> {
    journey("layout", async |page| {
        let fields = ".entry :is(input, select, textarea, button)";
        page.open(&format!("#/{CHAINED}")).await?;
        page.set_width(1280).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.stop_animations().await?;
        page.watch_shifts(".entry").await?;
        let before = page.places(fields).await?;
        ensure!(before.len() > 5, "only {} fields are shown", before.len());
        for (asked, verdict) in [("1h", "accepted"), ("2h", "refused")] {
            page.fill("#hop-2-asked", asked).await?;
            page.wait_for_attribute("#verdict", VERDICT, verdict)
                .await?;
            page.stop_animations().await?;
            let after = page.places(fields).await?;
            for (old, new) in before.iter().zip(&after) {
                ensure!(old == new, "{old:?} moved to {new:?}");
            }
            ensure!(before.len() == after.len(), "fields came or went");
        }
        let shifts = page.shifts().await?;
        ensure!(shifts.is_empty(), "moved: {shifts:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_moves_for_who_wants_it_to_stand_still() -> Result<()> {
    journey("motion", async |page| {
        page.reduce_motion().await?;
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        // At the moment of each change, not once it is over.
        let script = "
            const moving = [];
            for (const css of ['#reply > summary', '#what-if > summary', 'article.remedy button']) {
                document.querySelector(css).click();
                moving.push(...document.getAnimations().map((it) => it.animationName ?? it.transitionProperty));
            }
            return moving";
        let moving = page.run(script, vec![]).await?;
        ensure!(moving == serde_json::json!([]), "this moves: {moving}");
        Ok(())
    })
    .await
}
