//! What people do on the page, from the first click to the answer.

use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Page, journey};

/// The article's case: two hours asked for through two roles.
const CHAINED: &str = "v1~iam-user~assume-role.max-12h.role-RoleA.account-a\
                       ~assume-role.ask-2h.max-12h.role-RoleB.account-a";
/// The same once role A may do what role B was needed for.
const BROADENED: &str = "v1~iam-user~assume-role.ask-2h.max-12h.role-RoleA.account-a";
/// One role, asked for within its maximum.
const DIRECT: &str = "v1~iam-user~assume-role.ask-2h.max-12h";

const VERDICT: &str = "data-verdict";
const STALE: &str = "data-stale";

#[tokio::test]
async fn a_refused_chain_is_built_explained_and_mended() -> Result<()> {
    journey("build-and-mend", async |page| {
        page.open("").await?;
        page.set_width(1280).await?;
        page.prefer("light").await?;
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

        page.screenshot("refused-light-1280").await?;
        page.prefer("dark").await?;
        page.screenshot("refused-dark-1280").await?;
        page.prefer("light").await?;
        page.set_width(500).await?;
        page.screenshot("refused-light-500").await?;
        page.set_width(1280).await?;

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
        page.screenshot("accepted-light-1280").await
    })
    .await
}

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
async fn the_page_keeps_its_own_policy() -> Result<()> {
    journey("policy", async |page| {
        page.open("").await?;
        page.text("#verdict").await?;
        // The rest is looked at at the end of every journey.
        page.assert_no_inline_code().await
    })
    .await
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

/// Whether a word of the text is a duration as people may write it: `45m`, `2h`.
fn names_a_duration(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric())
        .any(|word| {
            word.starts_with(|first: char| first.is_ascii_digit())
                && word.ends_with(['h', 'm', 's'])
        })
}
