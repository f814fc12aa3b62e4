//! The example pages of other people (`examples/hosts`), each of another origin than the advisor and with
//! no more than the policy that its README names.

use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{Page, journey};

const ELEMENT: &str = "session-advisor";
/// What the examples start with: two hours asked for through two roles.
const FIRST: &str = "v1~oidc~assume-role-with-web-identity~assume-role.ask-2h";
const SHORTER: &str = "v1~oidc~assume-role-with-web-identity~assume-role.ask-1h";
/// What the example with a framework writes of the report.
const TOLD: &str = "p[role=status]";

async fn open(page: &Page, path: &str) -> Result<()> {
    let host = page.url().replace("127.0.0.1", "localhost");
    page.go(&format!("{host}__hosts/{path}")).await
}

/// Waits until the element shows that verdict, and no longer what stands inside it.
async fn shows(page: &Page, verdict: &str) -> Result<()> {
    let is = format!("it.dataset.verdict === {}", json!(verdict));
    page.wait_in(ELEMENT, "#verdict", &is).await?;
    ensure!(
        !page.shows("session-advisor > *").await?,
        "what stands inside the element is still shown"
    );
    Ok(())
}

/// To a page that can ask the server what the browser complained about.
async fn leave(page: &Page) -> Result<()> {
    page.open("").await
}

#[tokio::test]
async fn plain_html_styles_the_element_and_hears_it() -> Result<()> {
    journey("host-plain", async |page| {
        open(page, "plain/index.html").await?;
        shows(page, "refused").await?;
        let headline = "document.querySelector('session-advisor').report?.headline";
        let sentence = page
            .wait_for_script(&format!("return {headline} ?? null"))
            .await?;
        let sentence = sentence.as_str().unwrap_or_default();
        page.wait_for_text("#headline", |it| !it.is_empty() && it == sentence)
            .await?;

        let corner = "getComputedStyle(it).borderTopLeftRadius";
        let corner = page.wait_in(ELEMENT, "#verdict", corner).await?;
        ensure!(corner == json!("0px"), "the part's corners are {corner}");
        let font = "getComputedStyle(it).fontFamily";
        let font = page.wait_in(ELEMENT, ".advisor", font).await?;
        ensure!(font == json!("Georgia, serif"), "its font is {font}");

        let grown = "return document.querySelector('iframe').height !== '400' || null";
        page.wait_for_script(grown).await?;
        page.screenshot("host-plain").await?;
        page.enter_frame().await?;
        page.text("#hop-2-asked").await?;
        page.leave_frame().await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn a_site_of_mkdocs_shows_elements_in_its_theme() -> Result<()> {
    const BACKGROUND: &str = "getComputedStyle(it).backgroundColor";
    journey("host-mkdocs", async |page| {
        page.prefer("light").await?;
        open(page, "mkdocs/index.html").await?;
        shows(page, "refused").await?;
        ensure!(
            page.shows("[role=main] session-advisor").await?,
            "the element is not in the theme's text"
        );
        let light = page.wait_in(ELEMENT, ".advisor", BACKGROUND).await?;
        page.prefer("dark").await?;
        page.wait_for_attribute("html", "data-bs-theme", "dark")
            .await?;
        let dark = page.wait_in(ELEMENT, ".advisor", BACKGROUND).await?;
        ensure!(light != dark, "light and dark are both {light}");
        page.screenshot("host-mkdocs-dark").await?;

        page.click("[role=main] a[href='sessions.html']").await?;
        page.wait_in(ELEMENT, "#timeline", "true").await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn react_and_the_element_follow_each_other() -> Result<()> {
    journey("host-react", async |page| {
        follow_each_other(page, "react/index.html").await
    })
    .await
}

#[tokio::test]
async fn vue_and_the_element_follow_each_other() -> Result<()> {
    journey("host-vue", async |page| {
        follow_each_other(page, "vue/index.html").await
    })
    .await
}

async fn follow_each_other(page: &Page, path: &str) -> Result<()> {
    open(page, path).await?;
    shows(page, "refused").await?;
    page.wait_for_text(TOLD, |it| it.starts_with("refused "))
        .await?;
    page.wait_for_value("label input", FIRST).await?;

    // What is entered in the page's own field is in the element.
    page.fill("label input", SHORTER).await?;
    shows(page, "accepted").await?;
    page.wait_in(ELEMENT, "#hop-2-asked", "it.value === '1h'")
        .await?;
    page.wait_for_text(TOLD, |it| it.starts_with("accepted "))
        .await?;

    // What is changed in the element is in the page's own field.
    page.fill_in(ELEMENT, "#hop-2-asked", "2h").await?;
    page.wait_for_value("label input", FIRST).await?;
    page.wait_for_text(TOLD, |it| it.starts_with("refused "))
        .await?;
    shows(page, "refused").await?;

    // What cannot be read stays as it is entered.
    let broken = format!("{FIRST}~assume-roll");
    page.fill("label input", &broken).await?;
    page.wait_in(ELEMENT, "[data-notice=damaged]", "true")
        .await?;
    page.wait_for_value("label input", &broken).await?;
    leave(page).await
}

#[tokio::test]
async fn a_bundler_takes_the_package_along() -> Result<()> {
    journey("host-bundler", async |page| {
        open(page, "bundler/index.html").await?;
        page.wait_for_text("output", |it| it == "refused: role-chaining")
            .await?;
        page.fill("input", SHORTER).await?;
        page.wait_for_text("output", |it| it == "accepted").await?;
        leave(page).await
    })
    .await
}
