//! In another page's frame, of another origin.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{Findings, Page, journey};

/// Makes the page a host: notes what it is told, and holds the frame.
const HOST: &str = "
    const [src, sandbox] = arguments;
    window.told = [];
    addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: 700, height: 400, title: 'The advisor' });
    frame.sandbox = sandbox;
    const helper = document.createElement('script');
    Object.assign(helper, { type: 'module', src: src.split('?')[0] + 'frame-host.js' });
    document.body.append(frame, helper);
";
pub(crate) const HEIGHT: &str =
    "return told.findLast((it) => it.type === 'session-advisor:height') ?? null";

/// The height that `frame-host.js` has given the frame: not the first one.
const FRAME_HEIGHT: &str = "
    const height = Number(document.querySelector('iframe').height);
    const last = told.findLast((it) => it.type === 'session-advisor:height')?.height;
    return height === last ? height : null;
";

pub(crate) const AS_DOCUMENTED: &str = "allow-scripts allow-same-origin allow-popups";

/// Opens somebody else's page with the advisor in a frame, and goes into that.
pub(crate) async fn framed(page: &Page, view: &str, line: &str, sandbox: &str) -> Result<()> {
    let host = page.url().replace("127.0.0.1", "localhost") + "__host";
    page.go(&host).await?;
    let address = format!("{}?embed&{view}#/{line}", page.url());
    page.run(HOST, vec![json!(address), json!(sandbox)]).await?;
    page.enter_frame().await?;
    page.wait_until_alive().await
}

#[tokio::test]
async fn a_frame_shows_the_verdict_alone_and_tells_its_height() -> Result<()> {
    journey("embed", async |page| {
        framed(page, "view=verdict&theme=dark", CHAINED, AS_DOCUMENTED).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        for hidden in [".entry", "nav", "footer.page", "#remedies-title", "#reply"] {
            ensure!(!page.shows(hidden).await?, "{hidden} is in the frame");
        }
        let theme = page.attributes("html", "data-theme").await?;
        ensure!(theme == ["dark"], "the theme is {theme:?}");
        page.leave_frame().await?;
        let told = page.wait_for_script(HEIGHT).await?;
        let height = told.get("height").and_then(serde_json::Value::as_u64);
        ensure!(
            height.is_some_and(|it| (100..800).contains(&it)),
            "the height is told as {told}"
        );
        let given = page.wait_for_script(FRAME_HEIGHT).await?;
        ensure!(given.as_u64() == height, "the frame is {given} high");
        let version = told.get("version").and_then(serde_json::Value::as_str);
        ensure!(
            version == Some(env!("CARGO_PKG_VERSION")),
            "the version is told as {told}"
        );
        page.screenshot("embed-verdict").await?;
        page.enter_frame().await
    })
    .await
}

#[tokio::test]
async fn a_form_in_a_frame_leaves_the_hosts_history_alone() -> Result<()> {
    journey("embed-form", async |page| {
        framed(page, "view=all&editable", CHAINED, AS_DOCUMENTED).await?;
        let before = page.history().await?;
        page.click("article.remedy button").await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        let after = page.history().await?;
        ensure!(before == after, "the history went from {before} to {after}");
        let mut findings = Findings::default();
        findings.add("all", page.axe(&[]).await?);
        findings.none()
    })
    .await
}

#[tokio::test]
async fn a_frame_with_an_origin_of_its_own_judges_and_says_that_it_cannot_read() -> Result<()> {
    journey("embed-alone", async |page| {
        framed(page, "view=all&editable", CHAINED, "allow-scripts").await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.text("#paste-missing").await?;
        page.fill("#hop-2-asked", "1h").await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        let errors = page.run("return window.sessionAdvisorErrors", vec![]);
        let errors = errors.await?;
        ensure!(errors == json!([]), "the frame had errors: {errors}");
        // What the server noted can be asked only by a page of its own origin.
        page.leave_frame().await?;
        page.open("").await
    })
    .await
}
