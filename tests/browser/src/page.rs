//! The page as the tests see it.

use anyhow::{Context as _, Error, Result, anyhow, bail, ensure};
use serde_json::Value;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::cdp::domains::emulation::{MediaFeature, SetEmulatedMedia};
use thirtyfour::{By, Key, WebDriver, WebElement};

/// How long the page may take to show what it is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);

/// Finds in the served HTML (not in what scripts made of it) whatever the policy forbids.
const INLINE_CODE: &str = r#"
    const done = arguments[arguments.length - 1];
    fetch(location.pathname).then((answer) => answer.text()).then((html) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        const found = [...page.querySelectorAll("script:not([src]), style, [style]")];
        for (const element of page.querySelectorAll("*")) {
            if (element.getAttributeNames().some((name) => name.startsWith("on"))) found.push(element);
        }
        done(found.map((element) => element.outerHTML));
    }, (error) => done([String(error)]));
"#;

/// Asks the test server.
const ASK: &str = "
    const done = arguments[arguments.length - 1];
    fetch(arguments[0]).then((answer) => answer.json()).then(done, (error) => done(String(error)));
";

/// A browser with the page.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    url: String,
    screenshots: PathBuf,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, url: String, screenshots: PathBuf) -> Self {
        Self {
            driver,
            url,
            screenshots,
        }
    }

    /// Opens the page with this fragment (`#/...`), as a link would.
    ///
    /// # Errors
    ///
    /// When the page cannot be loaded.
    pub async fn open(&self, fragment: &str) -> Result<()> {
        // From an empty page: from the page itself, another fragment would load nothing.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{fragment}", self.url)).await?;
        Ok(())
    }

    /// Chooses an option of a list by its value. The page is told by `change` alone: the driver
    /// fires no `input` for a list.
    ///
    /// # Errors
    ///
    /// When there is no such list or option.
    pub async fn choose(&self, css: &str, value: &str) -> Result<()> {
        let option = self.find(&format!("{css} option[value='{value}']")).await?;
        Ok(option.click().await?)
    }

    /// Replaces the text of a field, key by key, and leaves the field.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self.find(css).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete + text).await?;
        field.send_keys(Key::Tab + "").await?;
        Ok(())
    }

    /// Clicks.
    ///
    /// # Errors
    ///
    /// When there is nothing to click on.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.find(css).await?;
        element.scroll_into_view().await?;
        element
            .click()
            .await
            .with_context(|| format!("{css} cannot be clicked"))
    }

    /// Whether the element is there and visible, now.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn shows(&self, css: &str) -> Result<bool> {
        for element in self.driver.find_all(By::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The attributes of all elements that match, in the order of the page.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn attributes(&self, css: &str, name: &str) -> Result<Vec<String>> {
        let mut values = Vec::new();
        for element in self.driver.find_all(By::Css(css)).await? {
            values.extend(element.attr(name).await?);
        }
        Ok(values)
    }

    /// Waits for the element and gives its visible text.
    ///
    /// # Errors
    ///
    /// When it does not come.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(self.find(css).await?.text().await?)
    }

    /// Waits until the element's visible text is as wanted, and gives it.
    ///
    /// # Errors
    ///
    /// When it does not come to that; says what it was last.
    pub async fn wait_for_text(&self, css: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
        wait(&format!("the text of {css}"), wanted, async || {
            Ok(self.now(css).await?.text().await?)
        })
        .await
    }

    /// Waits until an attribute of the element has this value.
    ///
    /// # Errors
    ///
    /// When it does not come to that; says what it was last.
    pub async fn wait_for_attribute(&self, css: &str, name: &str, wanted: &str) -> Result<()> {
        let read = async || Ok(self.now(css).await?.attr(name).await?.unwrap_or_default());
        wait(
            &format!("{name}={wanted:?} of {css}"),
            |value| value == wanted,
            read,
        )
        .await?;
        Ok(())
    }

    /// Waits until the field holds this text.
    ///
    /// # Errors
    ///
    /// When it does not come to that; says what it was last.
    pub async fn wait_for_value(&self, css: &str, wanted: &str) -> Result<()> {
        let read = async || {
            Ok(self
                .now(css)
                .await?
                .prop("value")
                .await?
                .unwrap_or_default())
        };
        wait(
            &format!("{wanted:?} in {css}"),
            |value| value == wanted,
            read,
        )
        .await?;
        Ok(())
    }

    /// Waits until the address ends with exactly this fragment.
    ///
    /// # Errors
    ///
    /// When it does not come to that; says what it was last.
    pub async fn wait_for_fragment(&self, wanted: &str) -> Result<()> {
        let read = async || {
            Ok(self
                .driver
                .execute("return location.hash", [])
                .await?
                .convert::<String>()?)
        };
        wait(
            &format!("the address {wanted}"),
            |fragment| fragment == wanted,
            read,
        )
        .await?;
        Ok(())
    }

    /// Waits until nothing visible matches any more, or what matches is empty.
    ///
    /// # Errors
    ///
    /// When something stays; says what.
    pub async fn wait_until_gone(&self, css: &str) -> Result<()> {
        let read = async || {
            let mut text = String::new();
            for element in self.driver.find_all(By::Css(css)).await? {
                text += &element.text().await?;
            }
            Ok(text)
        };
        wait(&format!("the end of {css}"), str::is_empty, read).await?;
        Ok(())
    }

    /// Makes the page this many pixels wide.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn set_width(&self, width: u32) -> Result<()> {
        Ok(self
            .driver
            .cdp()
            .emulation()
            .set_device_metrics_override(width, 900, 1.0, false)
            .await?)
    }

    /// Has the page shown to somebody who prefers `light` or `dark`.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn prefer(&self, scheme: &str) -> Result<()> {
        let feature = MediaFeature {
            name: "prefers-color-scheme".to_owned(),
            value: scheme.to_owned(),
        };
        let media = SetEmulatedMedia {
            media: None,
            features: Some(vec![feature]),
        };
        self.driver.cdp().send(media).await?;
        Ok(())
    }

    /// Writes `NAME.png`: the whole page, also what one would have to scroll to.
    ///
    /// # Errors
    ///
    /// When the picture cannot be taken or written.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        const HIGHEST: u32 = 8_000;
        let size = "return [innerWidth, innerHeight, document.documentElement.scrollHeight]";
        let (width, height, whole): (u32, u32, u32) =
            self.driver.execute(size, []).await?.convert()?;
        let cdp = self.driver.cdp();
        let emulation = cdp.emulation();
        emulation
            .set_device_metrics_override(width, whole.min(HIGHEST), 1.0, false)
            .await?;
        std::fs::create_dir_all(&self.screenshots)
            .context("cannot make the folder for screenshots")?;
        self.driver
            .screenshot(&self.screenshots.join(format!("{name}.png")))
            .await?;
        emulation
            .set_device_metrics_override(width, height, 1.0, false)
            .await?;
        Ok(())
    }

    /// Fails when the served HTML holds a script or style of its own, which the policy forbids.
    ///
    /// # Errors
    ///
    /// Names what it found.
    pub async fn assert_no_inline_code(&self) -> Result<()> {
        let found: Vec<String> = self
            .driver
            .execute_async(INLINE_CODE, [])
            .await?
            .convert()?;
        ensure!(
            found.is_empty(),
            "the served page has inline code: {found:?}"
        );
        Ok(())
    }

    /// Fails when the page logged an error, broke its policy or asked another site for anything.
    ///
    /// # Errors
    ///
    /// Names what it found.
    pub(crate) async fn assert_clean(&self) -> Result<()> {
        let errors = self
            .driver
            .execute("return window.sessionAdvisorErrors", [])
            .await?;
        let errors: Option<Vec<String>> = errors.convert()?;
        let errors =
            errors.context("the page does not collect its errors: its loader did not run")?;
        ensure!(errors.is_empty(), "the page had errors: {errors:?}");

        let mut logged = self.driver.browser_log().await?;
        logged.retain(|entry| entry.level == "SEVERE");
        ensure!(logged.is_empty(), "the console shows errors: {logged:?}");

        let reports = self
            .driver
            .execute_async(ASK, [Value::from("/__csp-reports")])
            .await?;
        ensure!(
            reports.json().as_array().is_some_and(Vec::is_empty),
            "policy reports: {}",
            reports.json()
        );

        let asked = self.requested().await?;
        ensure!(
            asked.contains(&self.url),
            "the log of requests lacks the page: {asked:?}"
        );
        let foreign: Vec<_> = asked.iter().filter(|url| !self.is_ours(url)).collect();
        ensure!(
            foreign.is_empty(),
            "the page asked other sites: {foreign:?}"
        );

        let served = self
            .driver
            .execute_async(ASK, [Value::from("/__requests")])
            .await?;
        let served = served
            .json()
            .as_array()
            .context("the server tells no requests")?;
        let refused: Vec<_> = served
            .iter()
            .filter(|request| request.get("status").and_then(Value::as_u64) >= Some(400))
            .collect();
        ensure!(
            refused.is_empty(),
            "the page asked for what is not there: {refused:?}"
        );
        Ok(())
    }

    /// Every address that this tab asked for.
    async fn requested(&self) -> Result<Vec<String>> {
        let mut urls = Vec::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value =
                serde_json::from_str(&entry.message).context("the log of requests is no JSON")?;
            let text = |path: &str| event.pointer(path).and_then(Value::as_str);
            if text("/message/method") == Some("Network.requestWillBeSent") {
                urls.extend(text("/message/params/request/url").map(str::to_owned));
            }
        }
        Ok(urls)
    }

    fn is_ours(&self, url: &str) -> bool {
        url.starts_with(&self.url) || url.starts_with("data:")
    }

    /// Adds to the error what helps to understand it.
    pub(crate) async fn with_evidence(&self, name: &str, error: Error) -> Error {
        let picture = format!("failed-{name}");
        let taken = self.screenshot(&picture).await.map_or_else(
            |error| format!("no screenshot: {error}"),
            |()| format!("see {picture}.png among the screenshots"),
        );
        let errors = match self
            .driver
            .execute("return window.sessionAdvisorErrors", [])
            .await
        {
            Ok(errors) => errors.json().to_string(),
            Err(error) => error.to_string(),
        };
        error.context(format!("{name} ({taken}; errors of the page: {errors})"))
    }

    /// The first element that matches, waited for.
    async fn find(&self, css: &str) -> Result<WebElement> {
        let started = Instant::now();
        loop {
            match self.now(css).await {
                Err(_) if started.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                outcome => return outcome,
            }
        }
    }

    /// The first element that matches now.
    async fn now(&self, css: &str) -> Result<WebElement> {
        let found = self.driver.find_all(By::Css(css)).await?;
        found
            .into_iter()
            .next()
            .ok_or_else(|| anyhow!("there is no {css}"))
    }
}

/// Reads again and again until it is as wanted.
async fn wait(
    what: &str,
    wanted: impl Fn(&str) -> bool,
    read: impl AsyncFn() -> Result<String>,
) -> Result<String> {
    let started = Instant::now();
    loop {
        let last = read().await;
        match &last {
            Ok(value) if wanted(value) => return last,
            _ if started.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
            Ok(value) => bail!("waited {PATIENCE:?} for {what}; last it was {value:?}"),
            Err(error) => bail!("waited {PATIENCE:?} for {what}: {error:#}"),
        }
    }
}
