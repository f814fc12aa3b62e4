//! The page for somebody who has a keyboard and no mouse.

use crate::Page;
use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use std::time::Instant;
use thirtyfour::Key;

/// More stops than any page has.
const MOST_STOPS: usize = 150;

#[derive(Deserialize)]
struct Focus {
    place: String,
    complaint: String,
}

impl Page {
    /// Presses a key wherever the keyboard is.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn press(&self, key: Key) -> Result<()> {
        let chain = self.driver().action_chain();
        Ok(chain.send_keys(key + "").perform().await?)
    }

    /// Types wherever the keyboard is.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let chain = self.driver().action_chain();
        Ok(chain.send_keys(text).perform().await?)
    }

    /// Goes on with Tab until the keyboard is at the element, and looks at every stop.
    ///
    /// # Errors
    ///
    /// When it never comes there, or when a stop does not show that it has the keyboard.
    pub async fn tab_to(&self, css: &str) -> Result<()> {
        self.go_to(css, false).await
    }

    /// The same backwards.
    ///
    /// # Errors
    ///
    /// When it never comes there, or when a stop does not show that it has the keyboard.
    pub async fn tab_back_to(&self, css: &str) -> Result<()> {
        self.go_to(css, true).await
    }

    async fn go_to(&self, css: &str, backwards: bool) -> Result<()> {
        let mut stops = Vec::new();
        while stops.len() < MOST_STOPS {
            let mut chain = self.driver().action_chain();
            if backwards {
                chain = chain.key_down(Key::Shift);
            }
            chain = chain.send_keys(Key::Tab + "");
            if backwards {
                chain = chain.key_up(Key::Shift);
            }
            chain.perform().await?;
            let stop = self.assert_focus_shows().await?;
            if self.has_focus(css).await? {
                return Ok(());
            }
            stops.push(stop);
        }
        bail!("the keyboard does not come to {css}, but to {stops:?}")
    }

    /// Waits until the element has the keyboard and shows it.
    ///
    /// # Errors
    ///
    /// When that does not happen; says where the keyboard is instead.
    pub async fn wait_for_focus(&self, css: &str) -> Result<()> {
        let started = Instant::now();
        while !self.has_focus(css).await? {
            ensure!(
                started.elapsed() < crate::page::PATIENCE,
                "the keyboard is not at {css}, but at {:?}",
                self.focus().await?.place
            );
            tokio::time::sleep(crate::page::PAUSE).await;
        }
        self.assert_focus_shows().await?;
        Ok(())
    }

    /// Fails unless the keyboard is somewhere, and that can be seen; tells where.
    ///
    /// # Errors
    ///
    /// Says where it is, and what is wrong.
    pub async fn assert_focus_shows(&self) -> Result<String> {
        let mut focus = self.focus().await?;
        if !focus.complaint.is_empty() {
            // It may be about to come, or to scroll there.
            self.stop_animations().await?;
            focus = self.focus().await?;
        }
        ensure!(
            focus.complaint.is_empty(),
            "the keyboard is at {:?}: {}",
            focus.place,
            focus.complaint
        );
        Ok(focus.place)
    }

    async fn focus(&self) -> Result<Focus> {
        let focus = self.run(include_str!("scripts/focus.js"), vec![]).await?;
        serde_json::from_value(focus).context("the place of the keyboard is not told")
    }

    async fn has_focus(&self, css: &str) -> Result<bool> {
        let script = "return document.activeElement?.matches(arguments[0]) === true";
        let has = self.run(script, vec![css.into()]).await?;
        Ok(has.as_bool() == Some(true))
    }
}
