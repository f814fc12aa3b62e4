//! The page that says how the promise of privacy is kept: SECURITY.md, as it is, beside the page.

use crate::project::Project;
use crate::server::POLICY;
use anyhow::{Context as _, Result};
use pulldown_cmark::{Options, Parser, html};
use std::fs;

const SOURCE: &str = "SECURITY.md";
/// `src/app/site.rs` links to it.
const PAGE: &str = "security.html";

/// Writes the page into `dist/`, in the styles of the other one.
pub(crate) fn page(project: &Project) -> Result<()> {
    let text = fs::read_to_string(project.path(SOURCE))
        .with_context(|| format!("cannot read {SOURCE}"))?;
    fs::write(project.dist().join(PAGE), of(&text)).with_context(|| format!("cannot write {PAGE}"))
}

fn of(markdown: &str) -> String {
    let mut text = String::new();
    html::push_html(&mut text, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Security – AWS session advisor</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./pico.css">
<link rel="stylesheet" href="./app.css">
</head>
<body>
<main class="document">
<p><a href="./">AWS session advisor</a></p>
{text}</main>
</body>
</html>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_stands_under_the_policy() {
        let page = of("# A\n\n| b |\n|---|\n| `c` |\n");
        let policy = page.find(POLICY).expect("the policy");
        assert!(
            page.find("<h1>A</h1>").expect("the title") > policy,
            "{page}"
        );
        assert!(page.contains("<td><code>c</code></td>"), "{page}");
    }
}
