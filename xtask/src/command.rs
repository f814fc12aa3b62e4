//! Running other programs.

use crate::project::Project;
use crate::say;
use anyhow::{Context as _, Result, bail};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The first program of that name on PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let suffix = if name.contains('.') {
        ""
    } else {
        std::env::consts::EXE_SUFFIX
    };
    let name = format!("{name}{suffix}");
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

/// `cargo` with these arguments, in the project's root.
///
/// Cargo tells the program that it runs about the package it belongs to. That is true of this
/// tool and not of what it starts, and build scripts that look at it would run anew each time.
pub(crate) fn cargo<S: AsRef<OsStr>>(
    project: &Project,
    arguments: impl IntoIterator<Item = S>,
) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(project.root());
    without_package(&mut command);
    command
}

/// Takes from the command what Cargo told this tool about its own package.
pub(crate) fn without_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
}

/// Sets something for Cargo that a person who types the command does without.
pub(crate) const CONFIG: &str = "--config";

/// The command as it would be typed.
pub(crate) fn typed(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or(command.get_program())
            .to_string_lossy()
            .into_owned(),
    ];
    let mut arguments = command.get_args().map(OsStr::to_string_lossy);
    while let Some(word) = arguments.next() {
        if word == CONFIG {
            arguments.next();
        } else {
            words.push(word.into_owned());
        }
    }
    words.join(" ")
}

/// Runs the command in the foreground and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let typed = typed(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{typed}`"))?;
    if !status.success() {
        bail!("`{typed}` failed ({status})");
    }
    Ok(())
}

/// Runs the command with its output in a log file, and shows the end of that when it fails.
pub(crate) fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    const SHOWN: usize = 30;
    let typed = typed(command);
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let again = file.try_clone().context("cannot open the log twice")?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(again)
        .status()
        .with_context(|| format!("cannot start `{typed}`"))?;
    if !status.success() {
        let text = std::fs::read_to_string(log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        let end = lines
            .get(lines.len().saturating_sub(SHOWN)..)
            .unwrap_or_default();
        bail!(
            "`{typed}` failed ({status}). Its output ends so:\n{}",
            end.join("\n")
        );
    }
    Ok(())
}

/// What the command prints on standard output, or nothing when it cannot be run or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs `cargo test` in the foreground and counts the tests that passed. Says how many journeys needed
/// a second attempt.
pub(crate) fn run_tests(command: &mut Command) -> Result<u64> {
    let typed = typed(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{typed}`"))?;
    let (mut passed, mut again) = (0, 0);
    if let Some(output) = child.stdout.take() {
        for bytes in BufReader::new(output).split(b'\n') {
            let bytes = bytes.with_context(|| format!("cannot read what `{typed}` prints"))?;
            let line = String::from_utf8_lossy(&bytes);
            say::line(&line);
            passed += passed_in(&line).unwrap_or(0);
            again += u64::from(line.contains(SECOND_ATTEMPT));
        }
    }
    let status = child
        .wait()
        .with_context(|| format!("cannot wait for `{typed}`"))?;
    if !status.success() {
        bail!("`{typed}` failed ({status})");
    }
    if again > 0 {
        say::line(&format!("{again} of them at the second attempt"));
    }
    Ok(passed)
}

/// What a journey says that is begun once more because the browser failed.
const SECOND_ATTEMPT: &str = "second attempt: ";

/// The number in libtest's last line: `test result: ok. 12 passed; 0 failed; ...`.
fn passed_in(line: &str) -> Option<u64> {
    let (_, rest) = line.split_once("test result: ")?;
    let (before, _) = rest.split_once(" passed;")?;
    before.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_counted() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(passed_in(line), Some(12));
        assert_eq!(passed_in("test a_test_that_passed; ... ok"), None);
        assert_eq!(passed_in("running 3 tests"), None);
    }

    #[test]
    fn commands_read_as_typed() {
        let mut command = Command::new("/somewhere/bin/trunk");
        command.args(["build", "--config", "a=1", "--release"]);
        assert_eq!(typed(&command), "trunk build --release");
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(find("no-program-has-this-name"), None);
    }
}
