//! Packages of Debian and Ubuntu, for what neither Cargo nor npm can bring.

use crate::project::Project;
use crate::{command, say};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Adds packages to this machine, if it is one that we may add any to.
pub(crate) fn install(project: &Project, packages: &[&str]) -> Result<()> {
    if packages.is_empty() || !can_install() {
        return Ok(());
    }
    let list = packages.join(", ");
    say::line(&format!("Installing {list} with apt-get, some minutes."));
    let notes = project.notes()?;
    apt_get(&["update"], &notes.join("apt-update.log"))?;
    let options = ["install", "-y", "--no-install-recommends"];
    apt_get(
        &[&options, packages].concat(),
        &notes.join("apt-install.log"),
    )
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
