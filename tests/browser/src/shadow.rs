//! What somebody does and sees in an element's shadow tree.

use crate::Page;
use crate::page::{PATIENCE, PAUSE};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::time::Instant;
use thirtyfour::{Key, WebElement};

/// The first that matches in the shadow tree of the first that matches.
const FIND: &str = "
    const [element, inner] = arguments;
    return document.querySelector(element)?.shadowRoot?.querySelector(inner) ?? null";

impl Page {
    /// Opens somebody else's page, of another origin and with the least policy that elements need, and
    /// has it define the element. It notes in `told` what it is told, and `add` adds elements to it.
    ///
    /// # Errors
    ///
    /// When the script does not come.
    pub async fn open_host_of_elements(&self) -> Result<()> {
        let host = self.url().replace("127.0.0.1", "localhost") + "__host-element";
        self.go(&host).await?;
        self.define_elements().await
    }

    /// Has the page that is open define the element.
    ///
    /// # Errors
    ///
    /// When the script does not come.
    pub async fn define_elements(&self) -> Result<()> {
        let script = include_str!("scripts/host_element.js");
        let failed = self.run_until_done(script, vec![json!(self.url())]).await?;
        ensure!(failed.is_null(), "{failed}");
        Ok(())
    }

    /// Clicks on something in that element.
    ///
    /// # Errors
    ///
    /// When it is not there.
    pub async fn click_in(&self, element: &str, css: &str) -> Result<()> {
        let found = self.find_in(element, css).await?;
        found.scroll_into_view().await?;
        found
            .click()
            .await
            .with_context(|| format!("{css} of {element} cannot be clicked"))
    }

    /// Replaces the text of a field in that element, key by key, and leaves the field.
    ///
    /// # Errors
    ///
    /// When it is not there.
    pub async fn fill_in(&self, element: &str, css: &str, text: &str) -> Result<()> {
        let field = self.find_in(element, css).await?;
        // At once: each time that a driver comes to such a field, it marks nothing.
        let all = [Key::Null, Key::Delete].map(|key| key.value());
        let keys =
            Key::Control + "a" + String::from_iter(all) + text + Key::Tab.value().to_string();
        field.send_keys(keys).await?;
        Ok(())
    }

    /// Chooses an option of a list in that element.
    ///
    /// # Errors
    ///
    /// When it is not there.
    pub async fn choose_in(&self, element: &str, css: &str, value: &str) -> Result<()> {
        let option = format!("{css} option[value='{value}']");
        Ok(self.find_in(element, &option).await?.click().await?)
    }

    /// Whether something is visible in that element, now.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn shows_in(&self, element: &str, css: &str) -> Result<bool> {
        let found = self.driver().execute(FIND, within(element, css)).await?;
        if found.json().is_null() {
            return Ok(false);
        }
        Ok(found.element()?.is_displayed().await?)
    }

    /// What a script makes of something in that element, which it knows as `it`; waited for until it is
    /// wanted.
    ///
    /// # Errors
    ///
    /// When it does not come to that.
    pub async fn wait_in(&self, element: &str, css: &str, is: &str) -> Result<Value> {
        let script = format!(
            "const it = document.querySelector({})?.shadowRoot.querySelector({});\
             return it ? ({is}) || null : null",
            json!(element),
            json!(css)
        );
        self.wait_for_script(&script).await
    }

    async fn find_in(&self, element: &str, css: &str) -> Result<WebElement> {
        let started = Instant::now();
        loop {
            let found = self.driver().execute(FIND, within(element, css)).await?;
            if !found.json().is_null() {
                return Ok(found.element()?);
            }
            ensure!(
                started.elapsed() < PATIENCE,
                "there is no {css} in {element}"
            );
            tokio::time::sleep(PAUSE).await;
        }
    }
}

fn within(element: &str, css: &str) -> Vec<Value> {
    vec![json!(element), json!(css)]
}
