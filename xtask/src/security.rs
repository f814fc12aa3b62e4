//! The page that says how the promise of privacy is kept: SECURITY.md, as it is, beside the page.

use crate::document::Document;
use crate::project::Project;
use anyhow::{Context as _, Result};
use pulldown_cmark::{Options, Parser, html};
use std::fs;

const SOURCE: &str = "SECURITY.md";
/// `src/browser/site.rs` links to it.
const PAGE: &str = "security.html";

/// Writes the page into `dist/`, in the styles of the other one.
pub(crate) fn page(project: &Project) -> Result<()> {
    let text = fs::read_to_string(project.path(SOURCE))
        .with_context(|| format!("cannot read {SOURCE}"))?;
    fs::write(project.dist().join(PAGE), of(&text)).with_context(|| format!("cannot write {PAGE}"))
}

fn of(markdown: &str) -> String {
    let mut main = String::new();
    html::push_html(&mut main, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    let document = Document {
        title: "Security",
        description: "How the promise that nothing leaves the browser is kept, and how to check it.",
        root: "./",
        path: &[("AWS session advisor", "./")],
        class: "text",
        main: &main,
    };
    document.html()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::DOCUMENT_POLICY;

    #[test]
    fn the_text_stands_under_the_policy() {
        let page = of("# A\n\n| b |\n|---|\n| `c` |\n");
        let policy = page.find(DOCUMENT_POLICY).expect("the policy");
        assert!(
            page.find("<h1>A</h1>").expect("the title") > policy,
            "{page}"
        );
        assert!(page.contains("<td><code>c</code></td>"), "{page}");
    }
}
