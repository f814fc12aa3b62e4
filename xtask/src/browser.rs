//! The browser and its driver, for the tests.

use crate::command;
use crate::project::Project;
use crate::say;
use anyhow::{Context as _, Result, bail, ensure};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
const DRIVER: &str = "chromedriver";
/// How long the driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where they are on this machine.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) browser: PathBuf,
    driver: PathBuf,
}

/// Chromium and its driver, installed if that is possible here and one is missing.
pub(crate) fn ensure_installed(project: &Project) -> Result<Browser> {
    if let Ok(found) = find() {
        return Ok(found);
    }
    if can_install() {
        say::line("Installing Chromium and its driver with apt-get, about a minute.");
        let notes = project.notes()?;
        apt_get(&["update"], &notes.join("apt-update.log"))?;
        apt_get(
            &[
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
            ],
            &notes.join("apt-install.log"),
        )?;
    }
    find()
}

fn find() -> Result<Browser> {
    let browser = BROWSERS.iter().find_map(|name| command::find(name));
    let driver = command::find(DRIVER);
    match (browser, driver) {
        (Some(browser), Some(driver)) => Ok(Browser { browser, driver }),
        (browser, _) => bail!(
            "the browser tests need {}, and it was not found: install it, or leave browsers out with `cargo xtask test --fast`",
            if browser.is_none() {
                "Chromium"
            } else {
                "chromedriver"
            }
        ),
    }
}

/// Whether this is a Debian or Ubuntu that we may add packages to.
fn can_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && command::find("apt-get").is_some()
        && command::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn apt_get(arguments: &[&str], log: &Path) -> Result<()> {
    let mut apt = Command::new("apt-get");
    command::run_logged(
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"),
        log,
    )
}

/// A running driver, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port and waits until it listens.
    pub(crate) fn start(browser: &Browser, log: &Path) -> Result<Self> {
        let free = TcpListener::bind(("127.0.0.1", 0)).context("no free port for the driver")?;
        let port = free
            .local_addr()
            .context("cannot tell the driver's port")?
            .port();
        drop(free);
        let process = Command::new(&browser.driver)
            .arg(format!("--port={port}"))
            .arg(format!("--log-path={}", log.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", browser.driver.display()))?;
        let mut driver = Self { process, port };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = driver
                .process
                .try_wait()
                .context("cannot watch the driver")?;
            ensure!(
                ended.is_none() && started.elapsed() < PATIENCE,
                "{DRIVER} does not answer; its log is {}",
                log.display()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // There is nobody left to tell that it had ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
