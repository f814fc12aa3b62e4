//! The page before its module arrives: what `src/bin/prerender.rs` prints, in the built index.html.

use crate::command::{self, cargo};
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;

/// What stands in the place of the page until then.
const START: &str = "<noscript>";
const END: &str = "</noscript>";

/// Puts the page with nothing entered into the built index.html.
pub(crate) fn fill(project: &Project) -> Result<()> {
    let file = project.dist().join("index.html");
    let html =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut print = cargo(
        project,
        ["run", "--quiet", "--locked", "--package", "session-advisor"],
    );
    let body = command::output(print.args(["--features", "prerender", "--bin", "prerender"])).context(
        "the page cannot be written at build time: `cargo run --features prerender --bin prerender` says why",
    )?;
    let filled = filled(&html, &body)
        .context("the built index.html has no <noscript>, whose place the page takes")?;
    fs::write(&file, filled).with_context(|| format!("cannot write {}", file.display()))
}

fn filled(html: &str, body: &str) -> Option<String> {
    let (before, rest) = html.split_once(START)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{body}{after}"))
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn the_page_takes_the_place_of_what_is_said_without_it() {
        let html = "<body><noscript>Scripts!</noscript></body>";
        let body = "<main><noscript>No scripts</noscript></main>";
        assert_eq!(
            filled(html, body).as_deref(),
            Some("<body><main><noscript>No scripts</noscript></main></body>")
        );
        assert_eq!(filled("<body></body>", body), None);
    }
}
