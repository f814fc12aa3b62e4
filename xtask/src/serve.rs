//! `cargo xtask serve`: the page on this machine.

use crate::project::Project;
use crate::server::{Audience, Server};
use crate::{dist, say};
use anyhow::{Context as _, Result};
use std::net::TcpListener;
use std::process::{Command, Stdio};

/// Where the page is served, unless that is taken.
const FIRST_PORT: u16 = 8080;
/// How many ports after the first are tried.
const PORTS: u16 = 100;

pub(crate) fn serve(project: &Project, port: Option<u16>, open: bool) -> Result<()> {
    // Before the build: a port that cannot be had should not be found out minutes later.
    let listener = listen(port)?;
    dist::build(project)?;
    let server = Server::start(listener, &project.dist(), Audience::People)?;
    let url = server.url();
    say::line(&format!(
        "The session advisor is at {url} (Ctrl+C ends it)."
    ));
    if open {
        open_in_browser(&url);
    }
    loop {
        std::thread::park();
    }
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind(("127.0.0.1", port)).with_context(|| {
            format!("port {port} cannot be used (without --port the next free one is)")
        });
    }
    (FIRST_PORT..FIRST_PORT + PORTS)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .context("no free port was found: name one with --port")
}

/// Shows the page. Failing to do so is no reason to stop serving it.
fn open_in_browser(url: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        say::error(&format!(
            "{program}, which opens a browser, cannot be run: open {url} yourself."
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_an_error_only_when_it_was_asked_for() -> Result<()> {
        let taken = TcpListener::bind(("127.0.0.1", 0))?;
        let port = taken.local_addr()?.port();
        let error = listen(Some(port)).map(|_| ()).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with(&format!("port {port} cannot be used"))
        );

        let (first, second) = (listen(None)?, listen(None)?);
        assert_ne!(first.local_addr()?.port(), second.local_addr()?.port());
        Ok(())
    }
}
