//! How the page is shown: to whom, how wide, on what.

use crate::{Engine, Page, Printed};
use anyhow::{Context as _, Result};
use serde_json::json;
use thirtyfour::cdp::domains::emulation::MediaFeature;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::extensions::addons::firefox::FirefoxTools;

/// The highest picture that is taken.
const HIGHEST: u32 = 12_000;

impl Page {
    /// Makes the window this many CSS pixels wide. Other engines than Chromium stop at about 500.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn set_width(&self, width: u32) -> Result<()> {
        if self.engine() == Engine::Chromium {
            return self.set_size(width, 900).await;
        }
        self.driver().set_window_rect(0, 0, width, 900).await?;
        Ok(())
    }

    /// Has the page shown to somebody whose system is `light` or `dark`. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn prefer(&self, scheme: &str) -> Result<()> {
        self.emulate(None, &[("prefers-color-scheme", scheme)])
            .await
    }

    /// Has the page shown to somebody who wants things to stand still. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn reduce_motion(&self) -> Result<()> {
        self.emulate(None, &[("prefers-reduced-motion", "reduce")])
            .await
    }

    /// Has the page shown in the few colours that somebody chose for everything, on black.
    /// Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn force_colours(&self) -> Result<()> {
        self.emulate(
            None,
            &[
                ("forced-colors", "active"),
                ("prefers-color-scheme", "dark"),
            ],
        )
        .await
    }

    /// Has no document run its scripts from now on. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn forbid_scripts(&self) -> Result<()> {
        self.driver()
            .cdp()
            .send_raw(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )
            .await?;
        Ok(())
    }

    /// Has the page laid out as it is printed. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn show_as_printed(&self) -> Result<()> {
        self.emulate(Some("print"), &[("prefers-color-scheme", "light")])
            .await
    }

    /// Has the page shown `light` or `dark`: by the system's setting where that can be emulated,
    /// else by the page's own.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn show_theme(&self, theme: &str) -> Result<()> {
        if self.engine() == Engine::Chromium {
            self.prefer(theme).await
        } else {
            self.choose("#theme", theme).await
        }
    }

    /// Gives text the spacing that WCAG 1.4.12 wants a page to bear, or its own again.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn space_text(&self, spaced: bool) -> Result<()> {
        let script = include_str!("scripts/space_text.js");
        self.run(script, vec![json!(spaced)]).await?;
        Ok(())
    }

    /// Writes `NAME.png`: the whole page, also what one would have to scroll to. `WebKitGTK` gives
    /// what is in the window.
    ///
    /// # Errors
    ///
    /// When the picture cannot be taken or written.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let (folder, prefix) = (self.screenshots(), self.engine().prefix());
        std::fs::create_dir_all(folder).context("cannot make the folder for screenshots")?;
        let file = folder.join(format!("{prefix}{name}.png"));
        match self.engine() {
            Engine::Chromium => {
                let size =
                    "return [innerWidth, innerHeight, document.documentElement.scrollHeight]";
                let size = self.run(size, vec![]).await?;
                let (width, height, whole): (u32, u32, u32) =
                    serde_json::from_value(size).context("the window has no size")?;
                self.set_size(width, whole.min(HIGHEST)).await?;
                self.driver().screenshot(&file).await?;
                self.set_size(width, height).await
            }
            Engine::Firefox => {
                let firefox = FirefoxTools::new(self.driver().handle().clone());
                Ok(firefox.full_screenshot(&file).await?)
            }
            Engine::WebKit => Ok(self.driver().screenshot(&file).await?),
        }
    }

    /// Prints the page on paper of that many centimetres, and leaves it in `NAME.pdf` beside the
    /// screenshots. Chromium only.
    ///
    /// # Errors
    ///
    /// When the page cannot be printed, or what was printed cannot be read.
    pub async fn print(&self, name: &str, (width, height): (f64, f64)) -> Result<Printed> {
        let paper = PrintParameters {
            page: PrintPage { width, height },
            ..PrintParameters::default()
        };
        let pdf = self.driver().print_page(paper).await?;
        std::fs::create_dir_all(self.screenshots())
            .context("cannot make the folder for screenshots")?;
        std::fs::write(self.screenshots().join(format!("{name}.pdf")), &pdf)
            .context("cannot write the PDF")?;
        Printed::of(&pdf)
    }

    async fn set_size(&self, width: u32, height: u32) -> Result<()> {
        let cdp = self.driver().cdp();
        let emulation = cdp.emulation();
        Ok(emulation
            .set_device_metrics_override(width, height, 1.0, false)
            .await?)
    }

    async fn emulate(&self, medium: Option<&str>, features: &[(&str, &str)]) -> Result<()> {
        let features = features.iter().map(|(name, value)| MediaFeature {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
        });
        let media = json!({
            "media": medium.unwrap_or_default(),
            "features": features.collect::<Vec<_>>(),
        });
        self.driver()
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", media)
            .await?;
        Ok(())
    }
}
