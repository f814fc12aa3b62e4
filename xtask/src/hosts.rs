//! Builds the example pages of other people (`examples/hosts`), as their READMEs say.
//!
//! What comes out lies under `target/hosts`: each example in a folder of its name, and beside it the
//! policy that its README asks for. The browser tests open them.

use crate::project::Project;
use crate::{command, dist, files, fingerprint, package, python, say, tools};
use anyhow::{Context as _, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const EXAMPLES: &str = "examples/hosts";
/// Where they are built.
const WORK: &str = "target/hosts/work";
/// What comes out.
const BUILT: &str = "target/hosts/built";
/// What the element's types are in.
const TYPES: [&str; 2] = ["embed.d.ts", "types.d.ts"];

/// Builds all of them, unless they are what the sources as they are now give; tells where they are.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    dist::build(project)?;
    let archive = package::make(project)?;
    let built = project.path(BUILT);
    let note = project.notes()?.join("hosts-fingerprint");
    let package = archive
        .strip_prefix(project.root())
        .unwrap_or(&archive)
        .to_string_lossy();
    let inputs = [
        EXAMPLES,
        "dist/embed.d.ts",
        "dist/types.d.ts",
        "xtask/src/hosts.rs",
        &package,
    ];
    let inputs = format!("{:016x}\n", fingerprint::of(project.root(), &inputs)?);
    if built.is_dir() && fs::read_to_string(&note).is_ok_and(|before| before == inputs) {
        say::line("The example pages in target/hosts/ are up to date.");
        return Ok(built);
    }
    say::line("Building the example pages, about a minute.");
    let started = Instant::now();
    for folder in [WORK, BUILT] {
        // What was there before is no part of this. At first there is nothing.
        let _ = fs::remove_dir_all(project.path(folder));
        make_folder(&project.path(folder))?;
    }
    // Each waits for its registry most of the time.
    std::thread::scope(|scope| {
        let examples = [plain, mkdocs, react, vue, bundler];
        let building = examples.map(|example| scope.spawn(move || example(project)));
        building
            .into_iter()
            .try_for_each(|it| it.join().map_err(|_| anyhow!("a thread died"))?)
    })?;
    fs::write(&note, inputs).with_context(|| format!("cannot write {}", note.display()))?;
    say::line(&format!(
        "Built the example pages in {}.",
        say::duration(started.elapsed())
    ));
    Ok(built)
}

fn plain(project: &Project) -> Result<()> {
    let example = Example::begin(project, "plain")?;
    copy_all(&example.work, &example.built)
}

fn mkdocs(project: &Project) -> Result<()> {
    let example = Example::begin(project, "mkdocs")?;
    let environment = example.work.join("venv");
    python::ensure_installed(project)?;
    let [mut make, mut install] =
        python::environment(&environment, &example.work.join("requirements.txt"));
    example.run("make-venv", &mut make)?;
    example.run("install", &mut install)?;
    example.run(
        "build",
        Command::new(python::program(&environment, "python"))
            .args(["-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir"])
            .arg(&example.built),
    )
}

fn react(project: &Project) -> Result<()> {
    let example = Example::begin(project, "react")?;
    // As the README fetches them.
    let vendor = example.work.join("vendor");
    make_folder(&vendor)?;
    for name in TYPES {
        copy(&project.dist().join(name), &vendor.join(name))?;
    }
    example.npm_ci()?;
    example.run("check", Command::new(tools::NPM).args(["run", "check"]))?;
    example.vite()
}

fn vue(project: &Project) -> Result<()> {
    let example = Example::begin(project, "vue")?;
    example.npm_ci()?;
    example.vite()
}

fn bundler(project: &Project) -> Result<()> {
    let example = Example::begin(project, "bundler")?;
    example.npm_ci()?;
    example.run(
        "install-package",
        Command::new(tools::NPM)
            .args(["install", "--offline", "--ignore-scripts", "--no-audit"])
            .args(["--no-fund", "--no-save"])
            .arg(package::make(project)?),
    )?;
    example.vite()
}

/// An example that is being built.
struct Example {
    name: &'static str,
    /// A copy of it, so that nothing is left in the checkout.
    work: PathBuf,
    built: PathBuf,
    notes: PathBuf,
}

impl Example {
    /// Copies it, and writes down the policy that its README names.
    fn begin(project: &Project, name: &'static str) -> Result<Self> {
        let example = Self {
            name,
            work: project.path(WORK).join(name),
            built: project.path(BUILT).join(name),
            notes: project.notes()?,
        };
        let folder = project.path(EXAMPLES).join(name);
        copy_all(&folder, &example.work)?;
        make_folder(&example.built)?;
        let readme = folder.join("README.md");
        let text = fs::read_to_string(&readme)
            .with_context(|| format!("cannot read {}", readme.display()))?;
        let policy =
            policy(&text).with_context(|| format!("{} names no policy", readme.display()))?;
        let file = project.path(BUILT).join(format!("{name}.policy"));
        fs::write(&file, policy).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(example)
    }

    fn run(&self, what: &str, command: &mut Command) -> Result<()> {
        let log = self.notes.join(format!("hosts-{}-{what}.log", self.name));
        command::run_logged(command.current_dir(&self.work), &log)
            .with_context(|| format!("the example {} cannot be built", self.name))
    }

    fn npm_ci(&self) -> Result<()> {
        self.run(
            "install",
            Command::new(tools::NPM).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        )
    }

    fn vite(&self) -> Result<()> {
        self.run("build", Command::new(tools::NPM).args(["run", "build"]))?;
        copy_all(&self.work.join("dist"), &self.built)
    }
}

/// The Content-Security-Policy that a README asks for: its first block of text, in one line.
fn policy(readme: &str) -> Option<String> {
    let (_, rest) = readme.split_once("\n```text\n")?;
    let (block, _) = rest.split_once("\n```")?;
    let policy = block.split_whitespace().collect::<Vec<_>>().join(" ");
    policy.starts_with("default-src 'none'").then_some(policy)
}

/// Whatever somebody has installed or built there by hand is left out.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    const BY_HAND: [&str; 5] = ["node_modules", "dist", "vendor", "site", "venv"];
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let name = entry?.file_name();
        if BY_HAND.iter().any(|it| name == *it) {
            continue;
        }
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_file() {
            copy(&from, &to)?;
            continue;
        }
        for name in files::under(&from)? {
            copy(&from.join(&name), &to.join(&name))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    make_folder(to.parent().unwrap_or(to))?;
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_that_of_the_readme() {
        let readme =
            "# A\n\n```sh\nnpm ci\n```\n\n```text\ndefault-src 'none';\nscript-src 'self'\n```\n";
        let one_line = "default-src 'none'; script-src 'self'";
        assert_eq!(policy(readme).as_deref(), Some(one_line));
        assert_eq!(policy("```text\ndefault-src *\n```\n"), None);
    }

    #[test]
    fn lock_files_name_no_registry() {
        let locks = [
            include_str!("../../examples/hosts/react/package-lock.json"),
            include_str!("../../examples/hosts/vue/package-lock.json"),
            include_str!("../../examples/hosts/bundler/package-lock.json"),
        ];
        for lock in locks {
            assert!(!lock.contains("\"resolved\""));
        }
        let requirements = include_str!("../../examples/hosts/mkdocs/requirements.txt");
        assert!(!requirements.contains("://") && requirements.contains("mkdocs==1.6.1"));
    }
}
