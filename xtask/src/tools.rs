//! The programs that the build and the tests need, at the versions they are known to work with.
//!
//! What is missing is installed under `target/tools` and `node_modules`. Nothing outside the
//! project is changed, except that rustup may add a target or component to the toolchain that
//! `rust-toolchain.toml` names.

mod archive;
mod releases;

use crate::project::Project;
use crate::{command, say};
use anyhow::{Context as _, Error, Result, anyhow, ensure};
use releases::Release;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// A program that its project has released, and that Cargo can build.
#[derive(Debug)]
pub(crate) struct Tool {
    /// What it is called in sentences.
    title: &'static str,
    /// The package on crates.io.
    package: &'static str,
    /// The program in that package.
    program: &'static str,
    version: &'static str,
    release: Release,
    /// How `cargo install` builds it.
    options: &'static [&'static str],
    /// Roughly, on two cores.
    minutes: u32,
}

/// Builds the page.
pub(crate) const TRUNK: Tool = Tool {
    title: "Trunk",
    package: "trunk",
    program: "trunk",
    version: "0.22.1",
    release: releases::TRUNK,
    options: &["--locked"],
    minutes: 5,
};

/// Writes the JavaScript around the WebAssembly. Its version is that of the library, exactly.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    title: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    release: releases::WASM_BINDGEN,
    // Not locked: its lock file names the newest packages, which mirrors may lack. What is left out
    // fetches drivers for its test runner.
    options: &["--no-default-features"],
    minutes: 2,
};

/// Checks licences, sources and advisories of the dependencies.
pub(crate) const CARGO_DENY: Tool = Tool {
    title: "cargo-deny",
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    release: releases::CARGO_DENY,
    options: &["--locked"],
    minutes: 2,
};

/// Drives Firefox.
pub(crate) const GECKODRIVER: Tool = Tool {
    title: "geckodriver",
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    release: releases::GECKODRIVER,
    options: &["--locked"],
    minutes: 3,
};

pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

impl Tool {
    /// The program at exactly the right version: the project's own, else the user's.
    pub(crate) fn find(&self, project: &Project) -> Option<PathBuf> {
        [
            Some(project.tools().join("bin").join(self.file())),
            command::find(self.program),
        ]
        .into_iter()
        .flatten()
        .find(|program| self.is_right(program))
    }

    /// The name of the program's file.
    fn file(&self) -> String {
        format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)
    }

    /// Whether that program runs and is the right version.
    fn is_right(&self, program: &Path) -> bool {
        self.is_version(command::output(Command::new(program).arg("--version")).as_deref())
    }

    /// Whether that is what the right version prints about itself.
    fn is_version(&self, printed: Option<&str>) -> bool {
        printed.and_then(|text| text.split_whitespace().nth(1)) == Some(self.version)
    }

    /// The program, brought as its project has released it where that can be had, else built.
    fn install(&self, project: &Project) -> Result<PathBuf> {
        if let Some(program) = self.find(project) {
            return Ok(program);
        }
        let Self { title, version, .. } = self;
        let started = Instant::now();
        let way = match self.fetch(project) {
            Ok(()) => "Fetched",
            Err(reason) => {
                self.build(project, &reason)?;
                "Built"
            }
        };
        say::line(&format!(
            "{way} {title} {version} in {}.",
            say::duration(started.elapsed())
        ));
        self.find(project).with_context(|| {
            format!("{title} was installed, but it does not say that it is version {version}")
        })
    }

    fn fetch(&self, project: &Project) -> Result<()> {
        let archive = self
            .release
            .here()
            .context("no released archive is known for this kind of machine")?;
        let folder = project.tools().join("bin");
        let is_right = |program: &Path| self.is_right(program);
        archive::bring(
            self.release.folder,
            archive,
            &self.file(),
            is_right,
            &folder,
        )
    }

    /// Builds it with Cargo, since it cannot be fetched for that reason.
    fn build(&self, project: &Project, reason: &Error) -> Result<()> {
        let Self {
            title,
            version,
            minutes,
            ..
        } = self;
        ensure!(
            std::env::var_os("CC").is_some()
                || ["cc", "gcc", "clang"]
                    .iter()
                    .any(|name| command::find(name).is_some()),
            "a C compiler is needed to build {title} and none was found: install gcc or clang and run this again"
        );
        let log = project
            .notes()?
            .join(format!("install-{}.log", self.program));
        say::line(&format!(
            "{title} {version}: {reason:#}. Building it from source, once, about {minutes} minutes (details in {}).",
            log.display()
        ));
        // Not optimised: these programs run for seconds, and minutes of compiling are never won back.
        let mut install = command::cargo(project, ["install", "--force", "--root"]);
        install
            .arg(project.tools())
            .args(["--version", &format!("={version}"), "--bin", self.program])
            .args(self.options)
            .arg(self.package)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        command::run_logged(&mut install, &log)
    }
}

/// What the page is built with, ready to run.
#[derive(Debug)]
pub(crate) struct PageTools {
    pub(crate) trunk: PathBuf,
    /// PATH with the right wasm-bindgen and wasm-opt before all others.
    pub(crate) path: OsString,
}

/// Installs whatever the page is built with.
pub(crate) fn for_the_page(project: &Project) -> Result<PageTools> {
    let packages = Packages::look(project)?;
    wasm_target(project)?;
    // Each waits for the network at times, and Trunk's longest parts compile one by one.
    let (trunk, wasm_bindgen, packages) = std::thread::scope(|scope| {
        let packages = scope.spawn(|| packages.install(project));
        let wasm_bindgen = scope.spawn(|| WASM_BINDGEN.install(project));
        let trunk = TRUNK.install(project);
        (trunk, wasm_bindgen.join(), packages.join())
    });
    packages.map_err(|_| anyhow!("the thread that installs npm packages died"))??;
    let wasm_bindgen =
        wasm_bindgen.map_err(|_| anyhow!("the thread that installs wasm-bindgen died"))??;
    let trunk = trunk?;

    let mut folders = vec![project.path("node_modules/.bin")];
    folders.extend(wasm_bindgen.parent().map(PathBuf::from));
    folders.extend(std::env::split_paths(
        &std::env::var_os("PATH").unwrap_or_default(),
    ));
    let path =
        std::env::join_paths(folders).context("a folder of this project cannot stand in PATH")?;
    Ok(PageTools { trunk, path })
}

/// cargo-deny, installed if it is missing.
pub(crate) fn cargo_deny(project: &Project) -> Result<PathBuf> {
    CARGO_DENY.install(project)
}

/// geckodriver, installed if it is missing.
pub(crate) fn geckodriver(project: &Project) -> Result<PathBuf> {
    GECKODRIVER.install(project)
}

/// The npm packages of `package-lock.json`, installed anew only when that file has changed.
struct Packages {
    /// The lock file.
    wanted: Vec<u8>,
    /// A copy of the lock file that the packages were installed by.
    marker: PathBuf,
    installed: bool,
}

impl Packages {
    /// Looks what is there, and whether what is missing can be installed: nobody should wait for
    /// minutes to be told that npm is missing.
    fn look(project: &Project) -> Result<Self> {
        let lock = project.path("package-lock.json");
        let wanted =
            std::fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
        let marker = project.path("node_modules/.installed-lock");
        let installed = std::fs::read(&marker).is_ok_and(|installed| installed == wanted);
        for (program, purpose) in [
            ("node", "to optimise the page"),
            (NPM, "to install packages"),
        ] {
            ensure!(
                command::find(program).is_some(),
                "{program} is needed {purpose} and was not found: install Node.js with npm and run this again"
            );
        }
        Ok(Self {
            wanted,
            marker,
            installed,
        })
    }

    fn install(&self, project: &Project) -> Result<()> {
        if self.installed {
            return Ok(());
        }
        say::line("Installing the npm packages, some seconds.");
        let mut install = Command::new(NPM);
        install
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(project.root());
        command::run_logged(&mut install, &project.notes()?.join("install-npm.log"))?;
        std::fs::write(&self.marker, &self.wanted)
            .with_context(|| format!("cannot write {}", self.marker.display()))
    }
}

/// The compiler's WebAssembly target.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let libraries = command::output(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", WASM_TARGET])
            .current_dir(project.root()),
    );
    if libraries.is_some_and(|folder| PathBuf::from(folder.trim()).is_dir()) {
        return Ok(());
    }
    rustup(project, ["target", "add", WASM_TARGET])
}

/// A component of the toolchain that answers to `cargo NAME`.
pub(crate) fn component(project: &Project, cargo_name: &str, component: &str) -> Result<()> {
    if command::output(&mut command::cargo(project, [cargo_name, "--version"])).is_some() {
        return Ok(());
    }
    rustup(project, ["component", "add", component])
}

fn rustup(project: &Project, arguments: [&str; 3]) -> Result<()> {
    let wanted = arguments.join(" ");
    ensure!(
        command::find("rustup").is_some(),
        "the Rust toolchain lacks something and rustup, which could add it (`rustup {wanted}`), was not found"
    );
    say::line(&format!("Running `rustup {wanted}`, some seconds."));
    command::run(
        Command::new("rustup")
            .args(arguments)
            .current_dir(project.root()),
    )
}

#[cfg(test)]
mod tests {
    use super::releases::Sum;
    use super::*;

    const CARGO_LOCK: &str = include_str!("../../Cargo.lock");
    const PACKAGE_LOCK: &str = include_str!("../../package-lock.json");
    const TRUNK_TOML: &str = include_str!("../../Trunk.toml");

    #[test]
    fn wasm_bindgen_is_the_one_that_the_library_needs() {
        let entry = format!(
            "name = \"wasm-bindgen\"\nversion = \"{}\"\n",
            WASM_BINDGEN.version
        );
        assert!(
            CARGO_LOCK.contains(&entry),
            "Cargo.lock names another version than {}",
            WASM_BINDGEN.version
        );
    }

    #[test]
    fn trunk_asks_for_the_tools_that_it_is_given() {
        let lock: serde_json::Value =
            serde_json::from_str(PACKAGE_LOCK).expect("package-lock.json is JSON");
        let binaryen = lock["packages"]["node_modules/binaryen"]["version"]
            .as_str()
            .expect("binaryen is locked");
        let major = binaryen
            .split('.')
            .next()
            .expect("a version has a first part");
        assert!(TRUNK_TOML.contains(&format!("wasm_opt = \"version_{major}\"")));
        assert!(TRUNK_TOML.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
        assert!(TRUNK_TOML.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
    }

    #[test]
    fn lock_files_name_public_registries_only() {
        for line in CARGO_LOCK
            .lines()
            .filter(|line| line.starts_with("source = "))
        {
            assert_eq!(
                line,
                "source = \"registry+https://github.com/rust-lang/crates.io-index\""
            );
        }
        // Without `resolved`, npm asks the registry that it is set up for.
        let lock: serde_json::Value = serde_json::from_str(PACKAGE_LOCK).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        let installed = || packages.iter().filter(|(path, _)| !path.is_empty());
        assert!(installed().count() > 0, "the lock file has packages");
        for (path, package) in installed() {
            assert!(package["integrity"].is_string(), "{path}");
            if let Some(resolved) = package.get("resolved") {
                let address = resolved.as_str().unwrap_or_default();
                assert!(
                    address.starts_with("https://registry.npmjs.org/"),
                    "{path}: {address}"
                );
            }
        }
    }

    #[test]
    fn released_archives_are_of_these_versions_and_their_checksums_are_whole() {
        for tool in [TRUNK, WASM_BINDGEN, CARGO_DENY, GECKODRIVER] {
            let Release { folder, archives } = tool.release;
            assert!(folder.starts_with("https://") && folder.ends_with('/'));
            assert!(folder.contains(tool.version), "{folder}");
            for archive in archives {
                if let Sum::Pinned(sum) = archive.sum {
                    assert_eq!(sum.len(), 64, "{}", archive.name);
                    assert!(
                        sum.bytes()
                            .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
                    );
                }
                // Only Trunk's are called the same in every version.
                assert!(archive.name.contains(tool.version) || tool.program == TRUNK.program);
            }
        }
    }

    #[test]
    fn versions_are_read_from_what_programs_print() {
        assert!(TRUNK.is_version(Some("trunk 0.22.1\n")));
        assert!(!TRUNK.is_version(Some("trunk 0.22.10\n")));
        assert!(!TRUNK.is_version(Some("")));
        assert!(!TRUNK.is_version(None));
    }
}
