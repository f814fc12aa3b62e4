//! Builds the page into `dist/`: files for any folder of any host that serves plain files.
//!
//! Trunk compiles and optimises. Then the page about security, the reference and the style sheet of the
//! element for other pages are laid beside it, the form that is shown first is put into index.html, the WebAssembly and its JavaScript get short names
//! for each other, all files that nobody knows by name get names that tell their content, the result is checked against what the page promises, and compressed copies are made.

use crate::project::Project;
use crate::tools::{self, PageTools};
use crate::{
    audit, command, compress, element, fingerprint, glue, names, prerender, reference, say,
    scripts, security,
};
use anyhow::{Context as _, Result};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// Everything that the page is made from.
const INPUTS: &[&str] = &[
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "SECURITY.md",
    "Trunk.toml",
    "crates",
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
    let inputs = fingerprint::of(project.root(), &[INPUTS, &reference::INPUTS].concat())?;
    let built_before = fs::read_to_string(&note).unwrap_or_default();
    if project.dist().join("index.html").is_file() && built_before == state(project, inputs)? {
        say::line("The page in dist/ is up to date.");
        return Ok(());
    }

    let tools = tools::for_the_page(project)?;
    say::line("Building the page in release, the first time about 2 minutes.");
    let started = Instant::now();
    trunk(project, &tools)?;
    // Trunk's own, and no part of the page. It may be gone already.
    let _ = fs::remove_file(project.dist().join(".trunk-lock"));
    security::page(project)?;
    reference::write(project, &project.dist())?;
    element::style_sheet(project)?;
    prerender::fill(project)?;
    glue::shorten(&project.dist())?;
    scripts::shorten(&project.dist())?;
    names::add_hashes(&project.dist())?;
    audit::check(&project.dist())?;
    compress::copies(&project.dist())?;
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
    compiler_flags(&mut trunk, &[INLINE_LITTLE]);
    command::run(&mut trunk)
}

/// What is inlined takes room at each place. The default for small code still is too generous here.
const INLINE_LITTLE: &str = "-Cllvm-args=-inline-threshold=1";

/// Sets the flags of the compiler for WebAssembly: `more`, and one that hides where this machine keeps its
/// packages. The module holds the places in the code where it could stop; they should be the same on
/// every machine.
pub(crate) fn compiler_flags(command: &mut Command, more: &[&str]) {
    let mut flags: Vec<OsString> = more.iter().map(OsString::from).collect();
    if let Some(home) = cargo_home() {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(home.join("registry/src"));
        flag.push("=crates");
        flags.push(flag);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join(OsStr::new("\u{1f}")));
}

/// Where Cargo keeps the packages that it has fetched.
fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}
