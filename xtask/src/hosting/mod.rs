//! Serves what is released with nginx and `hosting/nginx`, and looks at what comes.

mod answer;
mod nginx;

use crate::browser::{self, BROWSER_TESTS, Driver, Engine};
use crate::command;
use crate::compress::{BROTLI, GZIP};
use crate::outcome::Outcome;
use crate::project::Project;
use crate::server::POLICY;
use crate::within::{LIMIT, cargo_test};
use crate::{files, names, release, say};
use answer::Answer;
use anyhow::{Context as _, Result, ensure};
use nginx::{Nginx, SUB_FOLDER};
use std::fs;
use std::path::{Path, PathBuf};

/// Where nginx keeps what it needs while it runs.
const FOLDER: &str = "target/hosting";
const NO_NGINX: Outcome =
    Outcome::Skipped("nginx is not here and cannot be installed by this command");

/// Checks the headers and the content of every file as nginx sends it; tells how many files these are.
pub(crate) fn check(project: &Project) -> Result<Outcome> {
    let Some(program) = nginx::find_or_install(project) else {
        return Ok(NO_NGINX);
    };
    let site = site(project)?;
    let nginx = Nginx::start(&program, &project.path(FOLDER), &site)?;
    if !nginx.brotli {
        say::line("nginx has no module for brotli here: those copies are not looked at.");
    }
    let mut checked = 0;
    for (port, folder) in [(nginx.port, "/"), (nginx.other_port, SUB_FOLDER)] {
        for name in files::under(&site)? {
            every_copy(&site, &name, folder, port, nginx.brotli)
                .with_context(|| format!("nginx sends {folder}{name} otherwise than it should"))?;
            checked += 1;
        }
        for (path, file) in [("", "index.html"), ("rules/", "rules/index.html")] {
            let answer = Answer::of(&format!("{folder}{path}"), port, "identity")?;
            let whole = fs::read(site.join(file))?;
            ensure!(answer.body == whole, "{folder}{path} is not {file}");
        }
        let missing = Answer::of(&format!("{folder}none.html"), port, "gzip")?;
        ensure!(missing.status.contains("404"), "a missing file is found");
        missing.has("cache-control", "")?;
    }
    Ok(Outcome::Passed(checked))
}

/// Opens the page as nginx serves it in Chromium, also while another version takes its place.
pub(crate) fn in_browser(project: &Project) -> Result<Outcome> {
    let Some(program) = nginx::find_or_install(project) else {
        return Ok(NO_NGINX);
    };
    let browsers = browser::ensure_installed(project, &[Engine::Chromium])?;
    let chromium = browsers.first().context("there is no Chromium")?;
    let site = site(project)?;
    let nginx = Nginx::start(&program, &project.path(FOLDER), &site)?;
    let driver = Driver::start(chromium, &project.notes()?)?;
    let mut test = cargo_test(project, LIMIT, ["--package", BROWSER_TESTS])?;
    // One after the other: one of them changes what is served.
    test.args(["--test", "hosted", "--", "--test-threads=1"])
        .env(
            "SESSION_ADVISOR_URL",
            format!("http://127.0.0.1:{}/", nginx.port),
        )
        .env(
            "SUB_FOLDER_URL",
            format!("http://127.0.0.1:{}{SUB_FOLDER}", nginx.other_port),
        )
        .env("SITE", &site);
    driver.tell(&mut test, chromium, project);
    let passed = command::run_tests(&mut test)?;
    ensure!(passed > 0, "no test ran");
    Ok(Outcome::Passed(passed))
}

/// What somebody has who unpacked the archive: where the page lies.
fn site(project: &Project) -> Result<PathBuf> {
    let folder = project.path(FOLDER);
    // At first there is nothing.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let archive = release::page(project, &folder)?;
    release::unpack(&archive, &folder.join("unpacked"))?;
    Ok(folder.join("unpacked/dist"))
}

/// A client that accepts a packed copy gets it, and any other the file.
fn every_copy(site: &Path, name: &str, folder: &str, port: u16, brotli: bool) -> Result<()> {
    let whole = fs::read(site.join(name)).context("cannot read it")?;
    let path = format!("{folder}{name}");
    let br = (BROTLI, "gzip, deflate, br, zstd", "br");
    let gzip = (GZIP, "gzip, deflate", "gzip");
    let kinds = [brotli.then_some(br), Some(gzip)];
    for (ending, accepted, encoding) in kinds.into_iter().flatten() {
        let packed = fs::read(site.join(format!("{name}.{ending}"))).ok();
        let encoding = if packed.is_some() { encoding } else { "" };
        let content = packed.as_deref().unwrap_or(&whole);
        let answer = Answer::of(&path, port, accepted)?;
        same(name, content, encoding, &answer).with_context(|| format!("as {encoding:?}"))?;
    }
    same(name, &whole, "", &Answer::of(&path, port, "identity")?)
}

/// Whether scripts of other sites read it: the rules, and what the element `session-advisor` is made of.
fn for_other_sites(name: &str) -> bool {
    const KEPT: [&str; 4] = ["embed.d.ts", "embed.js", "rules.json", "types.d.ts"];
    const HASHED: [&str; 3] = ["element.css", "element.js", "element_bg.wasm"];
    KEPT.contains(&name)
        || names::without_hash(name).is_some_and(|(plain, _)| HASHED.contains(&plain.as_str()))
}

fn same(name: &str, content: &[u8], encoding: &str, answer: &Answer) -> Result<()> {
    ensure!(answer.status.contains("200"), "{}", answer.status);
    answer.has("content-encoding", encoding)?;
    ensure!(answer.body == content, "other content");
    answer.has(
        "cache-control",
        if names::without_hash(name).is_some() {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        },
    )?;
    answer.has(
        "content-security-policy",
        &format!("{POLICY}; frame-ancestors 'self'"),
    )?;
    answer.has(
        "access-control-allow-origin",
        if for_other_sites(name) { "*" } else { "" },
    )?;
    answer.has("x-content-type-options", "nosniff")?;
    answer.has("referrer-policy", "no-referrer")?;
    answer.has("cross-origin-opener-policy", "same-origin")?;
    match files::extension(name) {
        "html" => answer.has("content-type", "text/html; charset=utf-8"),
        "js" => answer.has("content-type", "text/javascript; charset=utf-8"),
        "css" => answer.has("content-type", "text/css; charset=utf-8"),
        "wasm" => answer.has("content-type", "application/wasm"),
        _ => Ok(()),
    }
}
