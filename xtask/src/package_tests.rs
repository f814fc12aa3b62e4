//! Tests the JavaScript package as it is installed.

use crate::project::Project;
use crate::within::LIMIT;
use crate::{command, files, package, tools, within};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where the package is installed. It lies in the checkout, whose node_modules has the compiler and
/// the validator.
const FOLDER: &str = "target/package/installed";
/// The tests, which are copied there.
const TESTS: &str = "tests/package";

/// Makes the package, installs it and runs its tests; tells how many passed.
pub(crate) fn run(project: &Project) -> Result<u64> {
    let archive = package::make(project)?;
    let folder = project.path(FOLDER);
    // What was installed before must not be tested again. At first there is nothing.
    let _ = fs::remove_dir_all(&folder);
    let tests = project.path(TESTS);
    for name in files::under(&tests)? {
        let to = folder.join(&name);
        let parent = to.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        fs::copy(tests.join(&name), &to).with_context(|| format!("cannot copy {name}"))?;
    }
    // What the page offers to TypeScript, for users who keep a copy of it.
    for types in ["static/embed.d.ts", "crates/js/npm/types.d.ts"] {
        let from = project.path(types);
        let name = from.file_name().context("a file has a name")?;
        let to = folder.join("typescript").join(name);
        fs::copy(&from, &to).with_context(|| format!("cannot copy {types}"))?;
    }
    let mut install = Command::new(tools::NPM);
    install
        .args(["install", "--offline", "--ignore-scripts", "--no-audit"])
        .args(["--no-fund", "--no-save"])
        .arg(archive)
        .current_dir(&folder);
    command::run_logged(&mut install, &project.notes()?.join("install-package.log"))?;

    let results = project.notes()?.join("package-tests.tap");
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"])
        .arg("--test-reporter-destination=stdout")
        .arg("--test-reporter=tap")
        .arg(format!("--test-reporter-destination={}", results.display()))
        .env("PROJECT", project.root())
        .current_dir(&folder);
    within::succeed(&mut node, LIMIT)?;
    let passed = passed(&results)?;
    ensure!(passed > 0, "no test of the package ran");
    Ok(passed)
}

/// The number in the line `# pass 12`.
fn passed(results: &Path) -> Result<u64> {
    let text = fs::read_to_string(results)
        .with_context(|| format!("cannot read {}", results.display()))?;
    text.lines()
        .find_map(|line| line.strip_prefix("# pass ")?.parse().ok())
        .context("Node does not tell how many tests passed")
}
