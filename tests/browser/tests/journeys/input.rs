//! What is read from links, lines and fields.

use crate::scenarios::{CHAINED, DIRECT, STALE, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::journey;

#[tokio::test]
async fn a_link_shows_what_it_says() -> Result<()> {
    journey("link", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_value("#notation", CHAINED).await?;
        page.wait_for_value("#source", "iam-user").await?;
        page.wait_for_value("#hop-1-role", "RoleA").await?;
        page.wait_for_value("#hop-2-asked", "2h").await?;
        page.wait_for_value("#hop-2-account", "a").await?;
        page.wait_for_fragment(&format!("#/{CHAINED}")).await
    })
    .await
}

#[tokio::test]
async fn a_damaged_link_tells_where_and_can_be_mended() -> Result<()> {
    journey("damaged-link", async |page| {
        page.open("#/v1~iam-user~assume-role.ask-2x").await?;
        let error = page
            .wait_for_text("#notation-error", |text| !text.is_empty())
            .await?;
        // Where the attribute, its value or the wrong letter stands, counted from 0 or from 1.
        let places = ["24", "25", "28", "29", "30"];
        ensure!(
            places.iter().any(|place| error.contains(place)),
            "no position in {error:?}"
        );
        for part in ["#source", "#add-hop", "#notation"] {
            ensure!(page.shows(part).await?, "{part} is not shown");
        }

        page.fill("#notation", DIRECT).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.wait_until_gone("#notation-error").await?;
        page.wait_for_fragment(&format!("#/{DIRECT}")).await
    })
    .await
}

#[tokio::test]
async fn bad_input_is_explained_beside_the_last_answer() -> Result<()> {
    journey("bad-input", async |page| {
        page.open(&format!("#/{DIRECT}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.wait_for_attribute("#verdict", STALE, "false").await?;
        for bad in ["-5", "5", "0", "99999999h"] {
            page.fill("#hop-1-asked", bad).await?;
            let error = page
                .wait_for_text("#hop-1-asked-error", |text| !text.is_empty())
                .await?;
            ensure!(
                names_a_duration(&error),
                "{bad}: {error:?} shows nothing that is accepted"
            );
            page.wait_for_attribute("#verdict", STALE, "true").await?;
            page.wait_for_attribute("#verdict", VERDICT, "accepted")
                .await?;
            page.wait_for_value("#hop-1-asked", bad).await?;

            page.fill("#hop-1-asked", "3h").await?;
            page.wait_until_gone("#hop-1-asked-error").await?;
            page.wait_for_attribute("#verdict", STALE, "false").await?;
            page.wait_for_fragment(&format!("#/{}", DIRECT.replace("ask-2h", "ask-3h")))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_copied_is_told_and_the_claim_has_a_page_of_its_own() -> Result<()> {
    journey("take-along", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        // Not every browser lets a page copy. Either is told.
        for (button, status) in [
            ("#copy-link", "#copy-status"),
            ("#copy-line", "#copy-status"),
            ("#wrong-verdict", "#wrong-verdict-status"),
        ] {
            page.click(button).await?;
            page.wait_for_text(status, |text| !text.is_empty()).await?;
        }
        page.click("#proof > summary").await?;
        page.click("#security").await?;
        page.wait_for_text(".document h1", |text| text == "Security")
            .await?;
        page.click("header.page a").await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await
    })
    .await
}

#[tokio::test]
async fn the_page_keeps_its_own_policy() -> Result<()> {
    journey("policy", async |page| {
        page.open("").await?;
        page.text("#verdict").await?;
        // The rest is looked at at the end of every journey.
        page.assert_no_inline_code().await
    })
    .await
}

/// Whether a word of the text is a duration as people may write it: `45m`, `2h`.
fn names_a_duration(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric())
        .any(|word| {
            word.starts_with(|first: char| first.is_ascii_digit())
                && word.ends_with(['h', 'm', 's'])
        })
}
