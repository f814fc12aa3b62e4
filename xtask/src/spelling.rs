//! The spelling of everything that people read, checked by typos. `typos.toml` lists what is no mistake.

use crate::project::Project;
use crate::{command, python};
use anyhow::Result;
use std::fs;
use std::process::Command;

/// The program and its checksums, one for each platform.
const REQUIREMENTS: &str = "xtask/spelling.txt";

/// Checks all files of the project, and installs the program where it is missing.
pub(crate) fn check(project: &Project) -> Result<()> {
    let folder = project.tools().join("spelling");
    let wanted = fs::read(project.path(REQUIREMENTS))?;
    let marker = folder.join(".installed");
    if !fs::read(&marker).is_ok_and(|installed| installed == wanted) {
        python::ensure_installed(project)?;
        let log = project.notes()?.join("install-typos.log");
        for mut command in python::environment(&folder, &project.path(REQUIREMENTS)) {
            command::run_logged(&mut command, &log)?;
        }
        fs::write(&marker, wanted)?;
    }
    let mut typos = Command::new(python::program(&folder, "typos"));
    command::run(typos.current_dir(project.root()))
}
