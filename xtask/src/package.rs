//! Makes the JavaScript package: `target/package/session-advisor-VERSION.tgz`.
//!
//! Two WebAssembly modules, the engine and the reader, lie beside the small scripts of `crates/js/npm/`, with
//! their types, the JSON Schema and the licences. npm packs it.

use crate::project::Project;
use crate::{command, compress, dist, files, fingerprint, html, say, tools};
use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const NAME: &str = "session-advisor";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Where it is made, and what it is called there.
const FOLDER: &str = "target/package";
/// What a page downloads that only evaluates and decides.
const FIRST: [&str; 5] = [
    "engine.js",
    "engine_bg.wasm",
    "index.js",
    "init.js",
    "reader.js",
];
/// How many bytes of brotli that may be.
const MOST: usize = 120_000;

/// Everything that the package is made from.
const INPUTS: &[&str] = &[
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "crates",
    "index.html",
    "package-lock.json",
    "rust-toolchain.toml",
    "xtask/src",
];

/// A WebAssembly module of the package.
struct Module {
    name: &'static str,
    bin: &'static str,
    /// The engine is called in loops and built to be fast, the reader is large and built to be small.
    profile: &'static str,
    level: &'static str,
}

const MODULES: [Module; 2] = [
    Module {
        name: "engine",
        bin: "package-engine",
        profile: "engine",
        level: "-O3",
    },
    Module {
        name: "reader",
        bin: "package-reader",
        profile: "wasm",
        level: "-Oz",
    },
];

/// Makes the package, unless the one that is there is what the sources as they are now give, and
/// tells where it is.
pub(crate) fn make(project: &Project) -> Result<PathBuf> {
    let archive = project.path(FOLDER).join(format!("{NAME}-{VERSION}.tgz"));
    let note = project.notes()?.join("package-fingerprint");
    let inputs = format!("{:016x}\n", fingerprint::of(project.root(), INPUTS)?);
    if archive.is_file() && fs::read_to_string(&note).is_ok_and(|before| before == inputs) {
        say::line("The package in target/package/ is up to date.");
        return Ok(archive);
    }
    say::line("Building the JavaScript package, the first time about 3 minutes.");
    let started = Instant::now();
    let tools = tools::for_the_page(project)?;
    let folder = folder(project);
    // What was there before is no part of this one. At first there is nothing.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let parameters = wasm_opt_parameters(project)?;
    for module in &MODULES {
        build(project, module, &tools.path, &folder, &parameters)?;
    }
    lay_beside(project, &folder)?;
    let weight = weigh(&folder)?;
    ensure!(
        weight <= MOST,
        "without the reader the package weighs {weight} bytes with brotli: {MOST} are allowed"
    );
    pack(project, &folder)?;
    fs::write(&note, inputs).with_context(|| format!("cannot write {}", note.display()))?;
    say::line(&format!(
        "Made {} in {}. Without the reader it weighs {weight} bytes with brotli.",
        archive.display(),
        say::duration(started.elapsed())
    ));
    Ok(archive)
}

/// The package as it is before it is packed.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.path(FOLDER).join(NAME)
}

/// What the page has wasm-opt do over again to become small: it would undo what makes the engine fast.
const FOR_SIZE_ALONE: [&str; 3] = ["--flatten", "--rereloop", "-Oz"];

/// What the page tells wasm-opt, so that it stands in one place.
fn wasm_opt_parameters(project: &Project) -> Result<Vec<String>> {
    let page = fs::read_to_string(project.path("index.html")).context("cannot read index.html")?;
    let elements = html::elements(&page);
    let parameters = elements
        .iter()
        .find_map(|it| it.attribute("data-wasm-opt-params"))
        .context("index.html tells no parameters for wasm-opt")?;
    Ok(parameters
        .split_whitespace()
        .filter(|parameter| !FOR_SIZE_ALONE.contains(parameter))
        .map(str::to_owned)
        .collect())
}

fn build(
    project: &Project,
    module: &Module,
    path: &OsStr,
    folder: &Path,
    parameters: &[String],
) -> Result<()> {
    let mut cargo = command::cargo(project, ["build", "--quiet", "--locked"]);
    cargo
        .args(["--package", "session-advisor-js", "--bin", module.bin])
        .args(["--profile", module.profile, "--target", tools::WASM_TARGET]);
    dist::compiler_flags(&mut cargo, &[]);
    command::run(&mut cargo)?;

    let built = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| project.path("target"), PathBuf::from)
        .join(tools::WASM_TARGET)
        .join(module.profile)
        .join(format!("{}.wasm", module.bin));
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-name"])
        .arg(module.name)
        .arg("--out-dir")
        .arg(folder)
        .arg(built)
        .env("PATH", path);
    command::run(&mut bindgen)?;

    let wasm = folder.join(format!("{}_bg.wasm", module.name));
    let mut optimise = Command::new("wasm-opt");
    optimise
        .arg(module.level)
        .args(parameters)
        .arg("--output")
        .arg(&wasm)
        .arg(&wasm)
        .env("PATH", path);
    command::run(&mut optimise)
}

/// The scripts, types and licences, and package.json.
fn lay_beside(project: &Project, folder: &Path) -> Result<()> {
    let scripts = project.path("crates/js/npm");
    for name in files::under(&scripts)? {
        copy(&scripts.join(&name), &folder.join(&name))?;
    }
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&project.path(name), &folder.join(name))?;
    }
    let manifest = json!({
        "name": NAME,
        "version": VERSION,
        "description": "Tells why a request for temporary AWS credentials is refused or ends too early, and what to do about it.",
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "exports": {
            ".": { "types": "./index.d.ts", "default": "./index.js" },
            "./init": { "types": "./init.d.ts", "default": "./init.js" },
            "./schema.json": "./schema.json",
            "./engine_bg.wasm": "./engine_bg.wasm",
            "./reader_bg.wasm": "./reader_bg.wasm",
        },
        "types": "./index.d.ts",
        // Importing it makes the advisor ready: a bundler must not leave that out.
        "sideEffects": ["./index.js"],
        "engines": { "node": ">=20.16" },
    });
    let file = folder.join("package.json");
    fs::write(&file, serde_json::to_string_pretty(&manifest)? + "\n")
        .with_context(|| format!("cannot write {}", file.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// How many bytes of brotli are loaded before the first answer.
fn weigh(folder: &Path) -> Result<usize> {
    let mut weight = 0;
    for name in FIRST {
        let content =
            fs::read(folder.join(name)).with_context(|| format!("the package lacks {name}"))?;
        weight += compress::brotli(&content)
            .with_context(|| format!("cannot compress {name}"))?
            .len();
    }
    Ok(weight)
}

fn pack(project: &Project, folder: &Path) -> Result<()> {
    let mut pack = Command::new(tools::NPM);
    pack.args(["pack", "--ignore-scripts", "--pack-destination", ".."])
        .current_dir(folder);
    command::run_logged(&mut pack, &project.notes()?.join("pack.log"))
}
