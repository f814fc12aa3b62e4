//! What every journey needs: a browser, patience, and a look at what went on behind the page.
//!
//! `cargo xtask test` serves the page, starts the driver and says where both are:
//! `SESSION_ADVISOR_URL`, `WEBDRIVER_URL`, `CHROMIUM` and `SCREENSHOTS`.

mod page;

pub use page::Page;

use anyhow::{Context as _, Error, Result, anyhow};
use std::time::Duration;
use thirtyfour::common::capabilities::chrome::ChromeCapabilities;
use thirtyfour::{
    ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    WebDriverRunError,
};

/// How long a whole journey may take.
const LONGEST_JOURNEY: Duration = Duration::from_secs(120);

/// How the browser runs: alone, silent, and (in containers, as root) without its sandbox, which
/// guards nothing here because it opens no page but ours.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--window-size=1280,900",
    "--lang=en",
];

/// Takes a journey through the page in a fresh browser, and closes that whatever happens.
///
/// A journey also fails when the page logged an error, broke its policy or asked another site for
/// anything. When it fails, the screenshot `failed-NAME.png` shows where.
///
/// # Errors
///
/// Says what was waited for in vain, or what the page did wrong.
pub async fn journey(name: &str, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let driver = WebDriver::new(setting("WEBDRIVER_URL")?, capabilities()?)
        .await
        .context("the browser does not start")?;
    let outcome = driver
        .run_and_quit(async |driver| {
            let page = Page::new(
                driver,
                setting("SESSION_ADVISOR_URL")?,
                setting("SCREENSHOTS")?.into(),
            );
            let walk = async {
                steps(&page).await?;
                page.assert_clean().await
            };
            let outcome = tokio::time::timeout(LONGEST_JOURNEY, walk)
                .await
                .unwrap_or_else(|_| {
                    Err(anyhow!("the journey took longer than {LONGEST_JOURNEY:?}"))
                });
            match outcome {
                Ok(()) => Ok(()),
                Err(error) => Err(page.with_evidence(name, error).await),
            }
        })
        .await;
    outcome.map_err(|error: WebDriverRunError<Error>| match error {
        WebDriverRunError::Body(error) | WebDriverRunError::BodyAndCleanup { body: error, .. } => {
            error
        }
        other => anyhow!("{other}"),
    })
}

fn capabilities() -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&setting("CHROMIUM")?)?;
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    // The driver's name for the log of all requests.
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}

fn setting(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| {
        format!("{name} is not set: run these tests by `cargo xtask test --only browser`")
    })
}
