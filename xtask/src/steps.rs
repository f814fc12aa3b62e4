//! The steps of `cargo xtask test`, in their order: what fails soonest comes first.

use crate::browser::{self, BROWSER_TESTS, Driver, Engine};
use crate::command::{self, cargo};
use crate::outcome::Outcome;
use crate::project::Project;
use crate::server::{Audience, Server};
use crate::within::{LIMIT, LONG_LIMIT, cargo_test};
use crate::{dist, files, hosting, hosts, package, package_tests, sizes, spelling, tools};
use anyhow::{Context as _, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::net::TcpListener;
use std::process::Command;

/// One step.
#[derive(Debug)]
pub(crate) struct Step {
    /// What `--only` calls it.
    pub(crate) name: &'static str,
    /// What it shows.
    pub(crate) title: &'static str,
    pub(crate) run: fn(&Project) -> Result<Outcome>,
    /// Whether `--fast` leaves it out.
    pub(crate) slow: bool,
}

impl Step {
    const fn new(
        name: &'static str,
        title: &'static str,
        run: fn(&Project) -> Result<Outcome>,
    ) -> Self {
        Self {
            name,
            title,
            run,
            slow: false,
        }
    }
}

pub(crate) const STEPS: &[Step] = &[
    Step::new("format", "the code is formatted", format),
    Step::new("lints", "Clippy has no complaint", lints),
    Step::new(
        "lints-wasm",
        "nor about what is built for browsers",
        lints_wasm,
    ),
    Step::new("docs", "the documentation builds without a warning", docs),
    Step::new("tests", "unit, integration and documentation tests", tests),
    Step::new(
        "properties",
        "what holds of millions of scenarios and many pastes",
        properties,
    ),
    Step::new(
        "spelling",
        "the words are spelt as they should be",
        |project| {
            spelling::check(project)?;
            Ok(Outcome::Passed(0))
        },
    ),
    Step::new("tools", "what the last steps need is there", prepare),
    Step::new(
        "dependencies",
        "licences and sources of the dependencies",
        dependencies,
    ),
    Step::new(
        "advisories",
        "no known vulnerability in the dependencies",
        advisories,
    ),
    Step::new(
        "package",
        "the JavaScript package does what it promises",
        package,
    ),
    Step::new("page", "the page builds", page),
    Step::new("html", "the HTML of the pages is valid", html),
    Step::new(
        "hosting",
        "nginx sends the page as it should",
        hosting::check,
    ),
    Step::new("sizes", "the page has not grown unnoticed", sizes),
    Step {
        slow: true,
        ..Step::new("hosts", "the examples of other pages build", hosts)
    },
    Step {
        slow: true,
        ..Step::new("browsers", "the browsers are there", browsers)
    },
    Step {
        slow: true,
        ..Step::new(
            "browser-chromium",
            "the page works in Chromium",
            |project| in_browser(project, Engine::Chromium),
        )
    },
    Step {
        slow: true,
        ..Step::new("browser-firefox", "and in Firefox", |project| {
            in_browser(project, Engine::Firefox)
        })
    },
    Step {
        slow: true,
        ..Step::new("browser-webkit", "and in WebKitGTK", |project| {
            in_browser(project, Engine::WebKit)
        })
    },
    Step {
        slow: true,
        ..Step::new(
            "hosted",
            "and as nginx serves it, while it is renewed as well",
            hosting::in_browser,
        )
    },
];

const INTEGRATION_TESTS: &str = "session-advisor-tests";

fn passed(command: &mut Command) -> Result<Outcome> {
    command::run(command)?;
    Ok(Outcome::Passed(0))
}

fn format(project: &Project) -> Result<Outcome> {
    tools::component(project, "fmt", "rustfmt")?;
    command::run(&mut cargo(project, ["fmt", "--all", "--check"]))?;
    // Cargo's formatter does not find the files that macros declare: those of rules, remedies and sources.
    let core = project.path("crates/core/src");
    let files = files::under(&core)?.into_iter().map(|name| core.join(name));
    let mut one_by_one = Command::new("rustfmt");
    passed(
        one_by_one
            .args(["--check", "--edition", "2024"])
            .args(files.filter(|file| file.extension() == Some(OsStr::new("rs"))))
            .current_dir(project.root()),
    )
}

fn lints(project: &Project) -> Result<Outcome> {
    tools::component(project, "clippy", "clippy")?;
    passed(&mut cargo(
        project,
        [
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "--deny",
            "warnings",
        ],
    ))
}

/// What must hold for any machine holds for WebAssembly too, and without what only tests need.
fn lints_wasm(project: &Project) -> Result<Outcome> {
    tools::wasm_target(project)?;
    let mut clippy = cargo(
        project,
        ["clippy", "--locked", "--target", tools::WASM_TARGET],
    );
    for package in [
        "session-advisor",
        "session-advisor-js",
        "session-advisor-worker",
    ] {
        clippy.args(["--package", package]);
    }
    passed(clippy.args(["--lib", "--bins", "--", "--deny", "warnings"]))
}

fn docs(project: &Project) -> Result<Outcome> {
    let mut doc = cargo(
        project,
        [
            "doc",
            "--locked",
            "--workspace",
            "--all-features",
            "--no-deps",
            "--document-private-items",
        ],
    );
    passed(doc.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn tests(project: &Project) -> Result<Outcome> {
    let mut test = cargo_test(
        project,
        LIMIT,
        ["--workspace", "--all-features", "--exclude", BROWSER_TESTS],
    )?;
    Ok(Outcome::Passed(command::run_tests(&mut test)?))
}

/// The tests that the step before leaves out, because they take too long where they are not optimised.
fn properties(project: &Project) -> Result<Outcome> {
    let mut test = cargo_test(
        project,
        LONG_LIMIT,
        ["--profile", "properties", "--package", INTEGRATION_TESTS],
    )?;
    test.args(["--test", "integration", "--"]);
    let passed = command::run_tests(test.args(["--ignored", "--nocapture", "properties::"]))?;
    ensure!(passed > 0, "no property was tried");
    Ok(Outcome::Passed(passed))
}

fn prepare(project: &Project) -> Result<Outcome> {
    tools::for_the_page(project)?;
    tools::cargo_deny(project)?;
    Ok(Outcome::Passed(0))
}

fn browsers(project: &Project) -> Result<Outcome> {
    browser::ensure_installed(project, &Engine::ALL)?;
    Ok(Outcome::Passed(0))
}

fn dependencies(project: &Project) -> Result<Outcome> {
    let mut deny = deny(project)?;
    passed(deny.args([
        "check",
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]))
}

fn advisories(project: &Project) -> Result<Outcome> {
    if command::output(deny(project)?.args(["fetch", "db"])).is_none() {
        return Ok(Outcome::Skipped(
            "the database of advisories cannot be fetched here",
        ));
    }
    let mut deny = deny(project)?;
    passed(deny.args(["check", "--disable-fetch", "advisories"]))
}

fn deny(project: &Project) -> Result<Command> {
    let mut deny = Command::new(tools::cargo_deny(project)?);
    command::without_package(&mut deny);
    deny.args(["--locked", "--workspace", "--log-level", "warn"])
        .current_dir(project.root());
    Ok(deny)
}

fn package(project: &Project) -> Result<Outcome> {
    Ok(Outcome::Passed(package_tests::run(project)?))
}

fn page(project: &Project) -> Result<Outcome> {
    dist::build(project)?;
    Ok(Outcome::Passed(0))
}

fn html(project: &Project) -> Result<Outcome> {
    dist::build(project)?;
    let check = |arguments: &[&str]| {
        let mut check = Command::new(project.path("node_modules/.bin/html-validate"));
        command::without_package(&mut check);
        command::run(check.args(arguments).current_dir(project.root()))
    };
    check(&["dist/security.html", "dist/rules"])?;
    // Trunk leaves out quotes, which is a matter of style, and `<head>`, which every browser adds by
    // itself; the checker would miss that and complain of all that stands in it.
    let index = fs::read_to_string(project.dist().join("index.html"))?;
    let (before, after) = index
        .split_once(HTML_TAG)
        .context("the built index.html does not begin as it used to")?;
    let whole = [before, HTML_TAG, "<head>", after].concat();
    fs::create_dir_all(project.path("target/html"))?;
    fs::write(project.path("target/html/index.html"), whole)?;
    check(&[
        "--config",
        ".htmlvalidate.index.json",
        "target/html/index.html",
    ])?;
    Ok(Outcome::Passed(0))
}

/// How Trunk writes it.
const HTML_TAG: &str = "<html lang=en>";

fn sizes(project: &Project) -> Result<Outcome> {
    dist::build(project)?;
    sizes::check(project)?;
    Ok(Outcome::Passed(0))
}

fn hosts(project: &Project) -> Result<Outcome> {
    hosts::build(project)?;
    Ok(Outcome::Passed(0))
}

/// The journeys that alone are wanted while somebody works on them: `JOURNEY=embed::`.
fn chosen_journey() -> Option<String> {
    std::env::var("JOURNEY").ok()
}

/// Runs in Chromium all of the tests, and in the others those that are for every engine.
fn in_browser(project: &Project, engine: Engine) -> Result<Outcome> {
    if engine != Engine::Chromium
        && chosen_journey().is_some_and(|name| !name.starts_with("every_engine"))
    {
        return Ok(Outcome::Skipped("the journey is for Chromium alone"));
    }
    dist::build(project)?;
    let hosts = hosts::build(project)?;
    let name = engine.name();
    let browsers = browser::ensure_installed(project, &[engine])?;
    let browser = browsers
        .first()
        .with_context(|| format!("{name} is not there"))?;
    if engine == Engine::Chromium {
        // Those of the last run would be taken for those of this one. At first there are none.
        let _ = fs::remove_dir_all(project.path(browser::SCREENSHOTS));
    }
    // A server for each: what one browser asked for is no concern of the next.
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port for the page")?;
    let server = Server::start(
        listener,
        &project.dist(),
        Audience::Tests {
            package: &package::folder(project),
            hosts: &hosts,
        },
    )?;
    let driver = Driver::start(browser, &project.notes()?)?;
    let mut test = cargo_test(project, LONG_LIMIT, ["--package", BROWSER_TESTS])?;
    test.args(["--lib", "--test", "journeys", "--"]);
    if browser.engine != Engine::Chromium {
        // The drivers of the others take one session at a time.
        test.args([
            "--test-threads=1",
            &chosen_journey().unwrap_or_else(|| "every_engine::".to_owned()),
        ]);
    } else if let Some(journey) = chosen_journey() {
        test.arg(journey);
    }
    driver.tell(&mut test, browser, project);
    test.env("SESSION_ADVISOR_URL", server.url())
        .env("AXE", project.path("node_modules/axe-core/axe.min.js"))
        // What a journey waited for says more than where in these helpers it waited.
        .env("RUST_LIB_BACKTRACE", "0");
    let passed = command::run_tests(&mut test)?;
    ensure!(passed > 0, "no test ran in {name}");
    Ok(Outcome::Passed(passed))
}

#[cfg(test)]
mod tests {
    use super::STEPS;

    #[test]
    fn steps_have_names_of_their_own() {
        let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
    }
}
