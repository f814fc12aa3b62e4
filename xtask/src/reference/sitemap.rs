//! The sitemap: the addresses of all pages that need no script, and of the page itself.
//!
//! Search engines want whole addresses, and a build does not know where it will stand. `index.html`
//! may say it (`session-advisor-address`). While that is empty, the addresses here start at the
//! sitemap's own folder: right where they are resolved, and ignored elsewhere.

use crate::{files, html};
use pulldown_cmark_escape::escape_html;

const NAME: &str = "session-advisor-address";

/// Where the page will stand, as `index.html` says; empty where it does not.
pub(super) fn address(index: &str) -> String {
    let elements = html::elements(index);
    let metas = elements.iter().filter(|element| element.name == "meta");
    let address = metas
        .filter(|meta| meta.attribute("name") == Some(NAME))
        .find_map(|meta| meta.attribute("content"));
    let address = address.unwrap_or_default().trim().trim_end_matches('/');
    if address.is_empty() {
        String::new()
    } else {
        format!("{address}/")
    }
}

/// The sitemap of these files, of which only pages count.
pub(super) fn of(address: &str, names: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for name in names.iter().filter(|name| files::extension(name) == "html") {
        let name = name.strip_suffix("index.html").unwrap_or(name);
        let place = if address.is_empty() && name.is_empty() {
            "./".to_owned()
        } else {
            format!("{address}{name}")
        };
        xml += "<url><loc>";
        // Writing into a String does not fail.
        let _ = escape_html(&mut xml, &place);
        xml += "</loc></url>\n";
    }
    xml + "</urlset>\n"
}
