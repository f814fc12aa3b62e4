//! The page about what the sources say differently: `docs/disagreements.md`.

use super::markdown::{self, id};
use crate::document::{Document, heading, items, link, read_on, text};
use anyhow::{Context as _, Result};
use session_advisor_core::facts;

pub(super) const SOURCE: &str = "docs/disagreements.md";

pub(super) fn of(markdown: &str) -> Result<String> {
    let parts = markdown::parts(markdown, None).with_context(|| SOURCE)?;
    let mut main = format!("<h1>{}</h1>\n{}", text(&parts.title), parts.lead);
    let contents = parts
        .sections
        .iter()
        .map(|(words, _)| link(&format!("#{}", id(words)), &text(words)));
    main += &["<ul>\n", &items(contents), "</ul>\n"].concat();
    for (words, html) in &parts.sections {
        main += &heading(&id(words), words);
        main += html;
    }
    main += &read_on(facts::AS_OF);
    let document = Document {
        title: &parts.title,
        description: &parts.summary,
        root: "../",
        path: &super::place::PATH,
        class: "reference",
        main: &main,
    };
    Ok(document.html())
}
