//! What every journey needs: a browser, time limits, and a look at errors, reports and requests.
//!
//! `cargo xtask test` serves the page, starts the drivers and says where all is, in environment
//! variables: `SESSION_ADVISOR_URL`, `WEBDRIVER_URL`, `BROWSER_ENGINE` (`chromium`, `firefox` or
//! `webkit`), `BROWSER_PROGRAM`, `AXE` and `SCREENSHOTS`.

mod accessible;
mod axe;
mod display;
mod engine;
mod errors_and_requests;
mod findings;
mod keyboard;
mod measure;
mod page;
mod printed;
mod retry;
mod shadow;

pub use engine::Engine;
pub use findings::Findings;
pub use measure::{Memory, Place};
pub use page::Page;
pub use printed::{A4, LETTER, Printed};
pub use thirtyfour::Key;

use anyhow::{Context as _, Error, Result, anyhow};
use std::time::Duration;
use thirtyfour::{WebDriver, WebDriverRunError};

/// How long a whole journey may take.
const LONGEST_JOURNEY: Duration = Duration::from_secs(120);

/// How often a journey is begun.
const ATTEMPTS: usize = 2;

/// Takes a journey through the page in a fresh browser, and closes that whatever happens.
///
/// A journey also fails when the page logged an error, broke its policy or asked another site for
/// anything. When it fails, the screenshot `failed-NAME.png` shows where. A journey on which the
/// browser or its driver fails is begun once more, and the output says so.
///
/// # Errors
///
/// Says what was waited for in vain, or what the page did wrong.
pub async fn journey(name: &str, steps: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let checked = async |page: &Page| {
        steps(page).await?;
        page.assert_clean().await
    };
    unchecked_journey(name, checked).await
}

/// The same for a page on which errors are expected.
///
/// # Errors
///
/// Says what was waited for in vain.
pub async fn unchecked_journey(name: &str, steps: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let mut attempt = 1;
    loop {
        match limited(name, &steps).await {
            Err(error) if attempt < ATTEMPTS && retry::is_of_the_driver(&error) => {
                attempt += 1;
                retry::report(name, &error)?;
            }
            outcome => return outcome,
        }
    }
}

/// Takes the journey once, in limited time.
async fn limited(name: &str, steps: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    browse(async |page| {
        let outcome = tokio::time::timeout(LONGEST_JOURNEY, steps(page))
            .await
            .unwrap_or_else(|_| Err(anyhow!("the journey took longer than {LONGEST_JOURNEY:?}")));
        match outcome {
            Ok(()) => Ok(()),
            Err(error) => Err(page.with_evidence(name, error).await),
        }
    })
    .await
}

/// Does something in a fresh browser, and closes that whatever happens. It takes as long as it takes.
///
/// # Errors
///
/// When the browser does not start, or what was done failed.
pub async fn browse(steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let engine = Engine::chosen()?;
    let driver = WebDriver::new(setting("WEBDRIVER_URL")?, engine.capabilities()?)
        .await
        .context("the browser does not start")?;
    let outcome = driver
        .run_and_quit(async |driver| {
            let page = Page::new(
                driver,
                engine,
                setting("SESSION_ADVISOR_URL")?,
                setting("SCREENSHOTS")?.into(),
            );
            steps(&page).await
        })
        .await;
    outcome.map_err(|error: WebDriverRunError<Error>| match error {
        WebDriverRunError::Body(error) | WebDriverRunError::BodyAndCleanup { body: error, .. } => {
            error
        }
        other => anyhow!("{other}"),
    })
}

fn setting(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| {
        format!("{name} is not set: run these tests by `cargo xtask test --only browser-chromium`")
    })
}
