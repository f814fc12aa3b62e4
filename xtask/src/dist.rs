//! Builds the page into `dist/`.

use crate::command;
use crate::fingerprint;
use crate::project::Project;
use crate::say;
use crate::tools::{self, PageTools};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::process::Command;
use std::time::Instant;

/// Everything that the page is made from.
const INPUTS: &[&str] = &[
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "package-lock.json",
    "rust-toolchain.toml",
    "src",
    "static",
    "xtask/src",
];

/// Builds the page, unless `dist/` is what the sources as they are now give.
pub(crate) fn build(project: &Project) -> Result<()> {
    let note = project.notes()?.join("dist-fingerprint");
    let inputs = fingerprint::of(project.root(), INPUTS)?;
    let built_before = fs::read_to_string(&note).unwrap_or_default();
    if project.dist().join("index.html").is_file() && built_before == state(project, inputs)? {
        say::line("The page in dist/ is up to date.");
        return Ok(());
    }

    let tools = tools::for_the_page(project)?;
    say::line("Building the page in release, the first time about 2 minutes.");
    let started = Instant::now();
    trunk(project, &tools)?;
    hash_loader(project)?;
    // Trunk's own, and no part of the page. It may be gone already.
    let _ = fs::remove_file(project.dist().join(".trunk-lock"));
    fs::write(&note, state(project, inputs)?)
        .with_context(|| format!("cannot write {}", note.display()))?;
    say::line(&format!(
        "Built the page into dist/ in {}.",
        say::duration(started.elapsed())
    ));
    Ok(())
}

/// What was built from what: `dist/` may have been changed by hand as well.
fn state(project: &Project, inputs: u64) -> Result<String> {
    let outputs = fingerprint::of(project.root(), &["dist"])?;
    Ok(format!("{inputs:016x} {outputs:016x}\n"))
}

fn trunk(project: &Project, tools: &PageTools) -> Result<()> {
    let mut trunk = Command::new(&tools.trunk);
    command::without_package(&mut trunk);
    trunk
        .args([
            "build",
            "--release",
            "--locked",
            "--skip-version-check",
            "--log",
            "warn",
        ])
        .current_dir(project.root())
        .env("PATH", &tools.path);
    command::run(&mut trunk)
}

/// Gives `boot.js`, which Trunk copies under its own name, a name that changes with its content,
/// like all other files: a browser may then keep what it has, and never mixes old with new.
fn hash_loader(project: &Project) -> Result<()> {
    let (page, loader) = (
        project.dist().join("index.html"),
        project.dist().join("boot.js"),
    );
    let script = fs::read(&loader).with_context(|| format!("cannot read {}", loader.display()))?;
    let html =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let name = format!("boot-{:016x}.js", fingerprint::of_bytes(&script));
    ensure!(
        html.contains("\"./boot.js\""),
        "the built page does not load ./boot.js"
    );
    fs::write(
        &page,
        html.replace("\"./boot.js\"", &format!("\"./{name}\"")),
    )
    .with_context(|| format!("cannot write {}", page.display()))?;
    fs::rename(&loader, project.dist().join(name)).context("cannot rename boot.js")
}
