//! What somebody does on the page, and what it shows then.

use crate::Engine;
use crate::errors_and_requests::ERRORS;
use anyhow::{Context as _, Error, Result, anyhow, bail};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, WebDriver, WebElement};

/// How long the page may take to show what it is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
pub(crate) const PAUSE: Duration = Duration::from_millis(50);

/// A browser with the page.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    engine: Engine,
    url: String,
    screenshots: PathBuf,
}

impl Page {
    pub(crate) fn new(
        driver: WebDriver,
        engine: Engine,
        url: String,
        screenshots: PathBuf,
    ) -> Self {
        Self {
            driver,
            engine,
            url,
            screenshots,
        }
    }

    /// The engine that shows it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Where the page is.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn screenshots(&self) -> &Path {
        &self.screenshots
    }

    /// Opens the page with this fragment (`#/...`), as a link would, and waits until it is alive.
    ///
    /// # Errors
    ///
    /// When the page cannot be loaded.
    pub async fn open(&self, fragment: &str) -> Result<()> {
        self.open_early(fragment).await?;
        self.wait_until_alive().await
    }

    /// The same without waiting: its module may still be on its way.
    ///
    /// # Errors
    ///
    /// When the page cannot be loaded.
    pub async fn open_early(&self, fragment: &str) -> Result<()> {
        // From an empty page: from the page itself, another fragment would load nothing.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{fragment}", self.url)).await?;
        Ok(())
    }

    /// Waits until the page is no longer the one that is there before its module.
    ///
    /// # Errors
    ///
    /// When that does not happen.
    pub async fn wait_until_alive(&self) -> Result<()> {
        let alive = "return document.querySelector('main:not([data-early])') ? true : null";
        self.wait_for_script(alive).await?;
        Ok(())
    }

    /// Opens the page with this fragment in a frame of that many CSS pixels, and goes into it.
    ///
    /// # Errors
    ///
    /// When the page cannot be loaded.
    pub async fn open_framed(&self, fragment: &str, width: u32) -> Result<()> {
        let fragment = fragment.replace('#', "%23");
        let frame = format!("{}__frame?width={width}&path=/{fragment}", self.url);
        self.driver.goto(frame).await?;
        self.driver.enter_frame(0).await?;
        self.wait_until_alive().await
    }

    /// Goes into the first frame of the page.
    ///
    /// # Errors
    ///
    /// When it has none.
    pub async fn enter_frame(&self) -> Result<()> {
        Ok(self.driver.enter_frame(0).await?)
    }

    /// Goes back to the page that has the frame.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Goes to an address.
    ///
    /// # Errors
    ///
    /// When it cannot be loaded.
    pub async fn go(&self, url: &str) -> Result<()> {
        Ok(self.driver.goto(url).await?)
    }

    /// Runs a script at the start of every document from now on. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn run_in_every_document(&self, script: &str) -> Result<()> {
        let cdp = self.driver.cdp();
        let page = cdp.page();
        page.add_script_to_evaluate_on_new_document(script).await?;
        Ok(())
    }

    /// Runs a script again and again until it returns something, and gives that.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn wait_for_script(&self, script: &str) -> Result<Value> {
        let started = Instant::now();
        loop {
            let value = self.run(script, vec![]).await?;
            if !value.is_null() {
                return Ok(value);
            }
            if started.elapsed() > PATIENCE {
                bail!("waited {PATIENCE:?} for {script:?} to return something");
            }
        }
    }

    /// Pastes a text into the element.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn paste(&self, css: &str, text: &str) -> Result<()> {
        self.text(css).await?;
        let script = include_str!("scripts/paste.js");
        self.run(script, vec![json!(css), json!(text), Value::Null])
            .await?;
        Ok(())
    }

    /// Drops a file of that name and content on the element.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn drop_file(&self, css: &str, name: &str, text: &str) -> Result<()> {
        self.text(css).await?;
        let script = include_str!("scripts/paste.js");
        self.run(script, vec![json!(css), json!(text), json!(name)])
            .await?;
        Ok(())
    }

    /// Goes back, as by the browser's own button.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn back(&self) -> Result<()> {
        Ok(self.driver.back().await?)
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

    /// How many entries the browser's history has.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn history(&self) -> Result<u64> {
        let length = self.run("return history.length", vec![]).await?;
        length.as_u64().context("the history has no length")
    }

    /// What the field holds now.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub async fn value(&self, css: &str) -> Result<String> {
        Ok(self
            .now(css)
            .await?
            .prop("value")
            .await?
            .unwrap_or_default())
    }

    /// The text that is shown, with what style sheets add to it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn shown_text(&self) -> Result<String> {
        let text = self
            .run(include_str!("scripts/shown_text.js"), vec![])
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Goes to a part of the page that is loaded when somebody comes to it, and waits for it.
    ///
    /// # Errors
    ///
    /// When it does not come.
    pub async fn come_to(&self, css: &str) -> Result<()> {
        let script = format!(
            "const part = document.querySelector('{css}');\
             for (const panel of document.querySelectorAll('advisor-panel')) panel.scrollIntoView();\
             part?.scrollIntoView();\
             return part && true"
        );
        self.wait_for_script(&script).await.map(drop)
    }

    /// Waits until nothing moves or changes its colour any more.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn stop_animations(&self) -> Result<()> {
        self.run_until_done(include_str!("scripts/stop_animations.js"), vec![])
            .await?;
        Ok(())
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    ///
    /// When the browser does not answer, or the script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let returned = self.driver.execute(script, arguments).await?;
        Ok(returned.json().clone())
    }

    /// Runs a script in the page and gives what it hands to its last argument, a function.
    pub(crate) async fn run_until_done(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Value> {
        let returned = self.driver.execute_async(script, arguments).await?;
        Ok(returned.json().clone())
    }

    /// Adds to the error what helps to understand it.
    pub(crate) async fn with_evidence(&self, name: &str, error: Error) -> Error {
        let picture = format!("failed-{name}");
        let taken = self.screenshot(&picture).await.map_or_else(
            |error| format!("no screenshot: {error}"),
            |()| format!("see {picture}.png among the screenshots"),
        );
        let errors = match self.run(ERRORS, vec![]).await {
            Ok(errors) => errors.to_string(),
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
            Err(_) => return last.with_context(|| format!("waited {PATIENCE:?} for {what}")),
        }
    }
}
