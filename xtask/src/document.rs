//! A page of text: no script, a strict policy, and the styles of the page.

use pulldown_cmark_escape::{escape_html, escape_html_body_text};

/// What such a page may do: be styled by its own files, and nothing else.
pub(crate) const DOCUMENT_POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// A page of text.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) title: &'a str,
    /// One sentence for search engines.
    pub(crate) description: &'a str,
    /// The folder of the page, from here: `./` or `../`.
    pub(crate) root: &'a str,
    /// The pages above this one, with their addresses.
    pub(crate) path: &'a [(&'a str, &'a str)],
    /// How it looks. The class stands inside of `<main>`, so that it comes along where the page shows
    /// the text in a `<main>` of its own.
    pub(crate) class: &'a str,
    /// The text, as HTML.
    pub(crate) main: &'a str,
}

impl Document<'_> {
    /// The whole page.
    pub(crate) fn html(&self) -> String {
        let Self {
            root, class, main, ..
        } = self;
        let title = text(self.title);
        let description = attribute(self.description);
        let path = items(
            self.path
                .iter()
                .map(|(name, address)| link(address, &text(name))),
        );
        format!(
            r##"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{DOCUMENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title} – AWS session advisor</title>
<meta name="description" content="{description}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}pico.css">
<link rel="stylesheet" href="{root}app.css">
<link rel="stylesheet" href="{root}reference.css">
</head>
<body class="text">
<a class="skip" href="#main">Skip to the text</a>
<header class="page">
<nav aria-label="Where you are">
<ol class="path">
{path}</ol>
</nav>
</header>
<main id="main" class="document">
<div class="{class}">
{main}</div>
</main>
</body>
</html>
"##
        )
    }
}

/// Text as it stands between tags.
pub(crate) fn text(text: &str) -> String {
    escaped(|html| escape_html_body_text(html, text))
}

/// Text as it stands in an attribute.
pub(crate) fn attribute(text: &str) -> String {
    escaped(|html| escape_html(html, text))
}

fn escaped(write: impl FnOnce(&mut String) -> std::fmt::Result) -> String {
    let mut html = String::new();
    // Writing into a String does not fail.
    let _ = write(&mut html);
    html
}

/// A sentence in which `code` stands in backticks.
pub(crate) fn sentence(sentence: &str) -> String {
    let parts = sentence.split('`').map(text).enumerate();
    let html = parts.map(|(index, part)| match index % 2 {
        0 => part,
        _ => ["<code>", &part, "</code>"].concat(),
    });
    html.collect()
}

/// These pieces of HTML as the items of a list.
pub(crate) fn items(pieces: impl Iterator<Item = String>) -> String {
    let items = pieces.map(|piece| ["<li>", &piece, "</li>\n"].concat());
    items.collect()
}

/// A heading of the second level, which links can lead to.
pub(crate) fn heading(id: &str, words: &str) -> String {
    format!("<h2 id=\"{}\">{}</h2>\n", attribute(id), text(words))
}

/// When the facts were read.
pub(crate) fn read_on(day: &str) -> String {
    ["<p>Read on ", &time(day), ".</p>\n"].concat()
}

/// A day, which machines can read as well.
pub(crate) fn time(day: &str) -> String {
    format!("<time datetime=\"{0}\">{0}</time>", text(day))
}

/// A link around HTML.
pub(crate) fn link(address: &str, html: &str) -> String {
    format!("<a href=\"{}\">{html}</a>", attribute(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_text_stays_text() {
        assert_eq!(text("a < b & c"), "a &lt; b &amp; c");
        assert_eq!(attribute("\"<"), "&quot;&lt;");
        assert_eq!(sentence("run `a<b` now"), "run <code>a&lt;b</code> now");
        assert_eq!(
            link("../#/v1~oidc", "<b>x</b>"),
            "<a href=\"../#/v1~oidc\"><b>x</b></a>"
        );
    }
}
