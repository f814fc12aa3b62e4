//! The page about what the sources say differently: `docs/disagreements.md`.

use super::markdown::{self, id};
use crate::document::{Document, link, text};
use anyhow::{Context as _, Result};
use session_advisor::facts;

pub(super) const SOURCE: &str = "docs/disagreements.md";

pub(super) fn of(markdown: &str) -> Result<String> {
    let parts = markdown::parts(markdown, None).with_context(|| SOURCE)?;
    let mut main = format!("<h1>{}</h1>\n{}", text(&parts.title), parts.lead);
    main += "<ul>\n";
    for (heading, _) in &parts.sections {
        let entry = link(&format!("#{}", id(heading)), &text(heading));
        main += &format!("<li>{entry}</li>\n");
    }
    main += "</ul>\n";
    for (heading, html) in &parts.sections {
        main += &format!("<h2 id=\"{}\">{}</h2>\n{html}", id(heading), text(heading));
    }
    main += &format!(
        "<p>Read on <time datetime=\"{0}\">{0}</time>.</p>\n",
        facts::AS_OF
    );
    let document = Document {
        title: &parts.title,
        description: &parts.summary,
        root: "../",
        path: &[
            ("AWS session advisor", "../"),
            ("Rules to look up", "index.html"),
        ],
        class: "document reference",
        main: &main,
    };
    Ok(document.html())
}
