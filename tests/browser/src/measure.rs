//! Lengths and places.

use crate::Page;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::{Value, json};

/// Where an element is on the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its left, its top, its width and its height, in tenths of CSS pixels.
    pub place: [i64; 4],
}

/// What a page takes of memory.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// The bytes of the values of JavaScript.
    pub heap: u64,
    /// The nodes of documents, in the page or not.
    pub nodes: u64,
}

impl Page {
    /// What is in memory once what nobody can reach any more is not. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn memory(&self) -> Result<Memory> {
        let cdp = self.driver().cdp();
        cdp.send_raw("Performance.enable", json!({})).await?;
        for _ in 0..3 {
            cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let told = cdp.send_raw("Performance.getMetrics", json!({})).await?;
        let metrics = told.get("metrics").and_then(Value::as_array);
        let metrics = metrics.context("the browser tells no metrics")?;
        let metric = |name: &str| {
            metrics
                .iter()
                .find(|it| it.get("name").and_then(Value::as_str) == Some(name))
                .and_then(|it| it.get("value")?.as_u64())
                .with_context(|| format!("the browser does not tell {name}"))
        };
        Ok(Memory {
            heap: metric("JSHeapUsedSize")?,
            nodes: metric("Nodes")?,
        })
    }

    /// What makes the page wider than its window.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn sideways(&self) -> Result<Vec<String>> {
        self.complaints(include_str!("scripts/sideways.js")).await
    }

    /// What is smaller than the 24 px by 24 px that a finger needs.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn small_targets(&self) -> Result<Vec<String>> {
        self.complaints(include_str!("scripts/small_targets.js"))
            .await
    }

    /// Text that is cut off or runs into other text.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn clipped(&self) -> Result<Vec<String>> {
        self.complaints(include_str!("scripts/clipped.js")).await
    }

    /// Where all elements are that match and are shown.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn places(&self, css: &str) -> Result<Vec<Place>> {
        let places = self
            .run(include_str!("scripts/places.js"), vec![json!(css)])
            .await?;
        serde_json::from_value(places).context("the places are no list")
    }

    /// From now on, notes what moves inside the element without having been asked to. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn watch_shifts(&self, css: &str) -> Result<()> {
        self.run(include_str!("scripts/watch_shifts.js"), vec![json!(css)])
            .await?;
        Ok(())
    }

    /// What has moved since then.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn shifts(&self) -> Result<Vec<String>> {
        self.stop_animations().await?;
        self.complaints("return window.shiftsInside").await
    }

    async fn complaints(&self, script: &str) -> Result<Vec<String>> {
        let found = self.run(script, vec![]).await?;
        serde_json::from_value(found).context("the findings are no list")
    }
}
