//! The project's own commands. `cargo xtask help` lists them.

mod apt;
mod audit;
mod bench_page;
mod browser;
mod command;
mod compress;
mod dist;
mod document;
mod element;
mod facts;
mod files;
mod fingerprint;
mod glue;
mod hosting;
mod hosts;
mod html;
mod names;
mod outcome;
mod package;
mod package_tests;
mod prerender;
mod process;
mod project;
mod python;
mod reference;
mod release;
mod say;
mod scripts;
mod security;
mod serve;
mod server;
mod sizes;
mod spelling;
mod steps;
mod test;
mod tools;
mod within;

use anyhow::{Context as _, Result, bail};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

const USAGE: &str = "\
cargo xtask serve [--port N] [--open]   build the page and serve it on this machine
cargo xtask build                       build the page into dist/
cargo xtask package                     make the JavaScript package in target/package/
cargo xtask release                     make archives of page and package, with checksums
cargo xtask sizes [--update]            tell what the page weighs; --update expects that from now on
cargo xtask facts                       list every fact about AWS, its page, and when it was read
cargo xtask test [--fast]               run everything that CI runs; --fast leaves browsers out
cargo xtask test --only STEP[,STEP]     run only these steps of it
cargo xtask bench-page                  measure the page beside a bare Yew counter
cargo xtask help                        show this text

Whatever is missing (Trunk, wasm-bindgen, npm packages, nginx and browsers for the tests)
is installed first, inside the project where that is possible.";

/// What was asked for on the command line.
enum Task {
    Help,
    Build,
    Facts,
    BenchPage,
    Package,
    Release,
    Sizes {
        update: bool,
    },
    Serve {
        port: Option<u16>,
        open: bool,
    },
    Test {
        fast: bool,
        only: Option<String>,
    },
    /// What `test` tells Cargo to start tests by.
    Within {
        seconds: u64,
        program: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            say::error(&format!("Error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let task = parse(lexopt::Parser::from_env())?;
    if let Task::Within { seconds, program } = task {
        let (program, arguments) = program.split_first().context("name a program")?;
        let mut command = Command::new(program);
        command.args(arguments);
        return within::run(seconds, command);
    }
    let project = project::Project::find()?;
    match task {
        Task::Help => {
            say::line(USAGE);
            Ok(())
        }
        Task::BenchPage => bench_page::run(&project),
        Task::Build => {
            dist::build(&project)?;
            sizes::summarise(&project)
        }
        Task::Facts => facts::list(),
        Task::Package => package::make(&project).map(drop),
        Task::Release => release::make(&project),
        Task::Sizes { update } => {
            dist::build(&project)?;
            sizes::report(&project, update)
        }
        Task::Serve { port, open } => serve::serve(&project, port, open),
        Task::Test { fast, only } => test::test(&project, fast, only.as_deref()),
        Task::Within { .. } => Ok(()),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn parse(mut arguments: lexopt::Parser) -> Result<Task> {
    let mut task = None;
    while let Some(argument) = arguments.next()? {
        task = Some(match (task, argument) {
            (_, Short('h') | Long("help")) => return Ok(Task::Help),
            (None, Value(name)) => match name.string()?.as_str() {
                "help" => Task::Help,
                "bench-page" => Task::BenchPage,
                "build" => Task::Build,
                "facts" => Task::Facts,
                "package" => Task::Package,
                "release" => Task::Release,
                "sizes" => Task::Sizes { update: false },
                "serve" => Task::Serve {
                    port: None,
                    open: false,
                },
                "test" => Task::Test {
                    fast: false,
                    only: None,
                },
                "within" => Task::Within {
                    seconds: arguments.value()?.parse()?,
                    program: arguments.raw_args()?.collect(),
                },
                other => bail!("there is no command {other:?}. The commands are:\n{USAGE}"),
            },
            (Some(Task::Serve { open, .. }), Long("port")) => {
                let port = arguments
                    .value()?
                    .parse()
                    .context("--port takes a number from 1 to 65535")?;
                Task::Serve {
                    port: Some(port),
                    open,
                }
            }
            (Some(Task::Serve { port, .. }), Long("open")) => Task::Serve { port, open: true },
            (Some(Task::Sizes { .. }), Long("update")) => Task::Sizes { update: true },
            (Some(Task::Test { only, .. }), Long("fast")) => Task::Test { fast: true, only },
            (Some(Task::Test { fast, .. }), Long("only")) => Task::Test {
                fast,
                only: Some(arguments.value()?.string()?),
            },
            (_, other) => return Err(other.unexpected().into()),
        });
    }
    task.with_context(|| format!("say what to do. The commands are:\n{USAGE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Task> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn options_belong_to_their_command() {
        assert!(matches!(
            parsed(&["serve", "--port", "9000", "--open"]),
            Ok(Task::Serve {
                port: Some(9000),
                open: true
            })
        ));
        assert!(matches!(
            parsed(&["test", "--fast"]),
            Ok(Task::Test {
                fast: true,
                only: None
            })
        ));
        assert!(matches!(parsed(&["build"]), Ok(Task::Build)));
        assert!(matches!(parsed(&["package"]), Ok(Task::Package)));
        assert!(matches!(parsed(&["bench-page"]), Ok(Task::BenchPage)));
        assert!(matches!(
            parsed(&["sizes", "--update"]),
            Ok(Task::Sizes { update: true })
        ));
        assert!(matches!(parsed(&["serve", "--help"]), Ok(Task::Help)));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for arguments in [
            &[][..],
            &["deploy"],
            &["serve", "--port", "99999"],
            &["build", "--open"],
            &["build", "--update"],
            &["--fast"],
        ] {
            assert!(parsed(arguments).is_err(), "{arguments:?}");
        }
    }
}
