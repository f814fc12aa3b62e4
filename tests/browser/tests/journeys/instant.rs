//! The page before its module arrives, and where none ever does.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{Findings, Page, journey, unchecked_journey};

/// Holds the module back until the test calls `letGo`.
const HOLD: &str = "
    const real = WebAssembly.compileStreaming;
    WebAssembly.compileStreaming = async (response) => {
        const arrived = await response;
        await new Promise((go) => (window.letGo = go));
        return real.call(WebAssembly, arrived);
    };
";

/// Nothing can be compiled.
const FAIL: &str = "
    WebAssembly.compileStreaming = WebAssembly.compile = async () => {
        throw new Error('no module');
    };
";

/// Looks at every frame from now on: whether there is one form.
const COUNT_FORMS: &str = "
    window.counts = new Set();
    const look = () => {
        window.counts.add(document.querySelectorAll('#source').length);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

const LET_GO: &str = "return window.letGo ? (window.letGo(), true) : null";

const ALIVE_CONTROLS: &str =
    "return document.querySelectorAll(':is(button, input, select, textarea):enabled').length";

/// Somebody has unfolded something and scrolled, and the keyboard is on a link of the list.
const TURN_TO_A_LINK: &str = "
    document.querySelector('#source-tell').open = true;
    scrollTo(0, 300);
    document.querySelectorAll('.presets a')[2].focus({ preventScroll: true });
";

const TURNED_TO: &str = "return [Math.round(scrollY), document.activeElement.textContent]";

const EVERYTHING: &str = "body :is(h1, h2, h3, p, label, input, select, textarea, button, article)";

#[tokio::test]
async fn the_form_is_there_first_and_stays_where_it_is() -> Result<()> {
    journey("instant", async |page| {
        let mut findings = Findings::default();
        page.set_width(1280).await?;
        page.run_in_every_document(HOLD).await?;
        page.open_early("").await?;
        words_are_there(page).await?;
        findings.add("early", page.axe(&[]).await?);
        page.prefer("dark").await?;
        page.screenshot("instant-early-dark").await?;
        page.prefer("light").await?;
        page.screenshot("instant-early").await?;

        page.run(COUNT_FORMS, vec![]).await?;
        page.run(TURN_TO_A_LINK, vec![]).await?;
        page.stop_animations().await?;
        page.watch_shifts("html").await?;
        let (places, turned) = (
            page.places(EVERYTHING).await?,
            page.run(TURNED_TO, vec![]).await?,
        );
        page.wait_for_script(LET_GO).await?;
        page.wait_until_alive().await?;
        page.stop_animations().await?;

        let after = page.places(EVERYTHING).await?;
        ensure!(places == after, "moved: {places:?} to {after:?}");
        let shifts = page.shifts().await?;
        ensure!(shifts.is_empty(), "moved: {shifts:?}");
        let still = page.run(TURNED_TO, vec![]).await?;
        ensure!(turned == still, "{turned} became {still}");
        let counts = page.run("return [...window.counts]", vec![]).await?;
        ensure!(counts == json!([1]), "{counts} forms at once");
        page.choose("#source", "oidc").await?;
        page.screenshot("instant-alive").await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn a_link_shows_its_own_answer_first() -> Result<()> {
    journey("instant-link", async |page| {
        page.run_in_every_document(HOLD).await?;
        page.open_early(&format!("#/{CHAINED}")).await?;
        page.wait_for_text("h1", |shown| !shown.is_empty()).await?;
        let answered = page.shows("#verdict").await?;
        ensure!(!answered, "the answer to nothing is shown for a scenario");
        page.wait_for_script(LET_GO).await?;
        page.wait_until_alive().await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        ensure!(page.shows("#verdict").await?, "the answer is not shown");
        // Unfolded in the form that was there first, and nobody has touched it.
        let folded = "return !document.querySelector('#presets').open";
        ensure!(
            page.run(folded, vec![]).await? == json!(true),
            "the situations are unfolded beside a scenario"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_theme_that_was_chosen_is_there_first() -> Result<()> {
    journey("instant-theme", async |page| {
        page.open("").await?;
        page.choose("#theme", "dark").await?;
        page.run_in_every_document(HOLD).await?;
        page.open_early("").await?;
        page.wait_for_attribute("html", "data-theme", "dark")
            .await?;
        words_are_there(page).await?;
        page.wait_for_script(LET_GO).await?;
        page.wait_for_value("#theme", "dark").await
    })
    .await
}

// Not a journey: that the page tells of an error is the point.
#[tokio::test]
async fn a_module_that_cannot_start_leaves_the_words_and_says_so() -> Result<()> {
    unchecked_journey("module-that-cannot-start", async |page| {
        page.run_in_every_document(FAIL).await?;
        page.open_early("").await?;
        let said = page.wait_for_text("[role=alert]", |shown| !shown.is_empty());
        let said = said.await?;
        ensure!(
            said.contains("This page could not start: Error: no module"),
            "{said}"
        );
        words_are_there(page).await
    })
    .await
}

// Not a journey: the script that collects the page's errors does not run either.
#[tokio::test]
async fn without_scripts_it_explains_itself() -> Result<()> {
    unchecked_journey("without-scripts", async |page| {
        page.forbid_scripts().await?;
        for (width, name) in [(1280, "no-scripts"), (320, "no-scripts-320")] {
            page.set_width(width).await?;
            page.open_early(&format!("#/{CHAINED}")).await?;
            words_are_there(page).await?;
            let said = page.text("noscript").await?;
            ensure!(said.contains("one hour"), "it says {said:?}");
            let links = "noscript a[href^='https://docs.aws.amazon.com/']";
            ensure!(page.shows(links).await?, "it names no source");
            page.screenshot(name).await?;
        }
        Ok(())
    })
    .await
}

async fn words_are_there(page: &Page) -> Result<()> {
    // For a moment they wait for the module, which might be about to take their place.
    page.wait_for_text("h1", |shown| !shown.is_empty()).await?;
    for shown in ["h1", "#source", "#paste", "#verdict", "#notation"] {
        page.text(shown).await?;
        ensure!(page.shows(shown).await?, "{shown} is not shown");
    }
    let alive = page.run(ALIVE_CONTROLS, vec![]).await?;
    ensure!(alive == json!(0), "{alive} controls are not disabled");
    Ok(())
}
