//! Python, for what is written in it or handed out by its package index.

use crate::project::Project;
use crate::{apt, command};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

/// Installs what virtual environments need where it is missing: Debian has it in a package of its own.
///
/// # Errors
///
/// Where it is missing and cannot be installed here.
pub(crate) fn ensure_installed(project: &Project) -> Result<()> {
    if !is_installed() {
        apt::install(project, &["python3-venv"])?;
    }
    ensure!(
        is_installed(),
        "Python with its module venv is needed and was not found: install it (in Debian: python3-venv)"
    );
    Ok(())
}

fn is_installed() -> bool {
    let mut look = Command::new(PYTHON);
    command::output(look.args(["-c", "import ensurepip, venv"])).is_some()
}

/// The commands that make a virtual environment in `folder` and install what `requirements` pins.
pub(crate) fn environment(folder: &Path, requirements: &Path) -> [Command; 2] {
    let mut make = Command::new(PYTHON);
    make.args(["-m", "venv"]).arg(folder);
    let mut install = Command::new(program(folder, "python"));
    install
        .args(["-m", "pip", "install", "--quiet", "--require-hashes"])
        .args(["--only-binary", ":all:", "--requirement"])
        .arg(requirements);
    [make, install]
}

/// A program of a virtual environment.
pub(crate) fn program(folder: &Path, name: &str) -> PathBuf {
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    folder.join(programs).join(name)
}
