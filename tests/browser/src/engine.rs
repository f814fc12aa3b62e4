//! The browsers that the page is driven in.

use crate::setting;
use anyhow::{Result, bail};
use serde_json::json;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel,
};

/// How Chromium runs: alone, silent, and (in containers, as root) without its sandbox, which
/// guards nothing here because it opens no page but ours.
const CHROMIUM: &[&str] = &[
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

/// What a browser is made of, as far as the tests care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Everything can be emulated and logged here.
    Chromium,
    /// Driven by geckodriver.
    Firefox,
    /// `WebKitGTK`.
    WebKit,
}

impl Engine {
    /// The one that these tests are run in.
    pub(crate) fn chosen() -> Result<Self> {
        match setting("BROWSER_ENGINE")?.as_str() {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            other => bail!("there is no engine {other:?}"),
        }
    }

    /// What stands before the names of its screenshots.
    pub(crate) const fn prefix(self) -> &'static str {
        match self {
            Self::Chromium => "",
            Self::Firefox => "firefox-",
            Self::WebKit => "webkit-",
        }
    }

    pub(crate) fn capabilities(self) -> Result<Capabilities> {
        let program = setting("BROWSER_PROGRAM")?;
        Ok(match self {
            Self::Chromium => {
                let mut chromium = DesiredCapabilities::chrome();
                chromium.set_binary(&program)?;
                for argument in CHROMIUM {
                    chromium.add_arg(argument)?;
                }
                chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
                // The driver's name for the log of all requests.
                chromium.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
                chromium.into()
            }
            Self::Firefox => {
                let mut firefox = DesiredCapabilities::firefox();
                firefox.set_firefox_binary(&program)?;
                for argument in ["-headless", "--width=1280", "--height=900"] {
                    firefox.add_arg(argument)?;
                }
                firefox.into()
            }
            Self::WebKit => {
                let mut webkit = Capabilities::new();
                webkit.set("browserName", "MiniBrowser")?;
                let options = json!({ "binary": program, "args": ["--automation"] });
                webkit.set("webkitgtk:browserOptions", options)?;
                webkit
            }
        })
    }
}
