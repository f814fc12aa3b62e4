//! `cargo xtask bench-page`: what the page costs beside a bare Yew counter.

use crate::browser::{self, Driver, Engine};
use crate::command::{self, cargo};
use crate::project::Project;
use crate::server::{Audience, Server};
use crate::{dist, say, tools};
use anyhow::{Context as _, Result};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

const COUNTER: &str = "benches/page/counter";
const BUILT_COUNTER: &str = "target/bench-counter";

/// Builds both, serves both, and measures them in turns in one browser.
pub(crate) fn run(project: &Project) -> Result<()> {
    dist::build(project)?;
    build_counter(project)?;
    let page = serve(&project.dist())?;
    let counter = serve(&project.path(BUILT_COUNTER))?;
    let browsers = browser::ensure_installed(project, &[Engine::Chromium])?;
    let chromium = browsers.first().context("there is no Chromium")?;
    let driver = Driver::start(chromium, &project.notes()?)?;
    let mut measure = cargo(
        project,
        [
            "run",
            "--quiet",
            "--locked",
            "--package",
            "session-advisor-browser-tests",
            "--example",
            "bench-page",
        ],
    );
    driver.tell(&mut measure, chromium, project);
    command::run(
        measure
            .env("SESSION_ADVISOR_URL", page.url())
            .env("COUNTER_URL", counter.url()),
    )
}

fn build_counter(project: &Project) -> Result<()> {
    let tools = tools::for_the_page(project)?;
    say::line("Building the counter.");
    let mut trunk = Command::new(&tools.trunk);
    command::without_package(&mut trunk);
    trunk
        .args(["build", "--release", "--locked", "--skip-version-check"])
        .args(["--log", "warn"])
        .current_dir(project.path(COUNTER))
        .env("PATH", &tools.path);
    command::run(&mut trunk)
}

/// Both by the same server, uncompressed or not as the page is.
fn serve(folder: &Path) -> Result<Server> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port")?;
    Server::start(listener, folder, Audience::People)
}
