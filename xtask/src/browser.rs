//! The browsers of the tests, and what drives them.

use crate::process::{self, Running};
use crate::project::Project;
use crate::{apt, command, tools};
use anyhow::{Context as _, Result, bail, ensure};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The package of the tests that drive browsers.
pub(crate) const BROWSER_TESTS: &str = "session-advisor-browser-tests";

/// An engine that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    /// `WebKitGTK`, whose own small browser is driven: the nearest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// All of them, in the order in which they are tested.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What the tests call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The Debian packages that bring it.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn program(self) -> Option<PathBuf> {
        let one_of = |names: &[&str]| names.iter().find_map(|name| command::find(name));
        match self {
            Self::Chromium => one_of(&["chromium", "chromium-browser", "google-chrome"]),
            Self::Firefox => one_of(&["firefox-esr", "firefox"]),
            Self::WebKit => mini_browser(),
        }
    }

    fn driver(self, project: &Project) -> Option<PathBuf> {
        match self {
            Self::Chromium => command::find("chromedriver"),
            Self::Firefox => tools::GECKODRIVER.find(project),
            Self::WebKit => command::find("WebKitWebDriver"),
        }
    }

    /// What of it is not on this machine, apart from what Cargo can build.
    fn missing(self) -> Vec<&'static str> {
        let parts: &[(&'static str, bool)] = match self {
            Self::Chromium => &[
                ("Chromium", self.program().is_some()),
                ("chromedriver", command::find("chromedriver").is_some()),
            ],
            Self::Firefox => &[("Firefox", self.program().is_some())],
            Self::WebKit => &[
                ("WebKitGTK's MiniBrowser", self.program().is_some()),
                (
                    "WebKitWebDriver",
                    command::find("WebKitWebDriver").is_some(),
                ),
                ("Xvfb", command::find(SCREEN).is_some()),
            ],
        };
        let absent = parts.iter().filter(|(_, is_there)| !is_there);
        absent.map(|(name, _)| *name).collect()
    }
}

/// A browser on this machine, with its driver.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) program: PathBuf,
    driver: PathBuf,
}

/// Browsers and drivers of these engines, installed if that is possible here and one is missing.
pub(crate) fn ensure_installed(project: &Project, engines: &[Engine]) -> Result<Vec<Browser>> {
    let firefox = engines.contains(&Engine::Firefox);
    // apt mostly waits for the network, and Cargo does not.
    let (driver, installed) = std::thread::scope(|scope| {
        let packages = scope.spawn(|| install(project, engines));
        let driver = firefox.then(|| tools::geckodriver(project)).transpose();
        (driver, packages.join())
    });
    installed.map_err(|_| anyhow::anyhow!("the thread that installs browsers died"))??;
    driver?;
    engines
        .iter()
        .map(|engine| {
            let (program, driver) = (engine.program(), engine.driver(project));
            let (program, driver) = program.zip(driver).with_context(|| {
                format!("{} was found, and is not there any more", engine.name())
            })?;
            Ok(Browser {
                engine: *engine,
                program,
                driver,
            })
        })
        .collect()
}

/// Adds the packages that are missing, or tells what to install.
fn install(project: &Project, engines: &[Engine]) -> Result<()> {
    let incomplete = || engines.iter().filter(|engine| !engine.missing().is_empty());
    let packages: Vec<&str> = incomplete()
        .flat_map(|engine| engine.packages().iter().copied())
        .collect();
    apt::install(project, &packages)?;
    let missing: Vec<&str> = incomplete().flat_map(|engine| engine.missing()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = incomplete()
        .flat_map(|engine| engine.packages().iter().copied())
        .collect();
    bail!(
        "the browser tests need {}, and did not find it: install it (in Debian: {}), or leave browsers out with `cargo xtask test --fast`",
        missing.join(", "),
        packages.join(" ")
    )
}

/// WebKitGTK's own browser: not on PATH, but in a folder named by its version.
fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let mut places = folders("/usr/libexec".into());
    for architecture in folders("/usr/lib".into()) {
        places.extend(folders(architecture));
    }
    places
        .into_iter()
        .filter(|place| {
            let name = place.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
        })
        .map(|place| place.join("MiniBrowser"))
        .find(|program| program.is_file())
}

/// A running driver, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    // In this order: the driver ends before the screen that its browsers are on.
    _process: Running,
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the browser's driver on a free port and waits until it listens.
    pub(crate) fn start(browser: &Browser, notes: &Path) -> Result<Self> {
        let port = process::free_port()?;
        let log = notes.join(format!("driver-{}.log", browser.engine.name()));
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let again = file.try_clone().context("cannot open the log twice")?;
        // The other two need no screen.
        let screen = (browser.engine == Engine::WebKit)
            .then(Screen::start)
            .transpose()?;
        let mut command = Command::new(&browser.driver);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(again);
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.display);
        }
        let process = command
            .spawn()
            .with_context(|| format!("cannot start {}", browser.driver.display()))?;
        let mut process = Running(process);
        let name = format!("the driver of {}", browser.engine.name());
        process.wait_for(port, &name, &log)?;
        Ok(Self {
            port,
            _process: process,
            _screen: screen,
        })
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Says to a test, or whatever else looks at the page, which browser it has.
    pub(crate) fn tell(&self, test: &mut Command, browser: &Browser, project: &Project) {
        test.env("WEBDRIVER_URL", self.url())
            .env("BROWSER_ENGINE", browser.engine.name())
            .env("BROWSER_PROGRAM", &browser.program)
            .env("SCREENSHOTS", project.path(SCREENSHOTS));
    }
}

/// Where the tests lay what they saw.
pub(crate) const SCREENSHOTS: &str = "target/screenshots";

const SCREEN: &str = "Xvfb";

/// A screen that nobody sees, ended when it is dropped.
#[derive(Debug)]
struct Screen {
    display: String,
    _process: Running,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut process = Command::new(SCREEN)
            // It finds a free number by itself, and tells which when it is ready.
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map(Running)
            .with_context(|| format!("cannot start {SCREEN}"))?;
        let mut number = String::new();
        if let Some(output) = process.0.stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .with_context(|| format!("cannot read what {SCREEN} says"))?;
        }
        let number = number.trim();
        ensure!(!number.is_empty(), "{SCREEN} does not start");
        Ok(Self {
            display: format!(":{number}"),
            _process: process,
        })
    }
}
