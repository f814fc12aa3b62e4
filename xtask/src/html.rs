//! What the built HTML consists of, as a browser reads it.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeMap;

/// A start tag.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
}

/// The start tags of a page, in their order.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::default();
    // What stands in a script is no tag.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter)
        .flatten()
        .filter_map(|token| match token {
            Token::StartTag(tag) => Some(Element {
                name: text(&tag.name),
                attributes: tag
                    .attributes
                    .iter()
                    .map(|(name, value)| (text(name), text(value)))
                    .collect(),
            }),
            _ => None,
        })
        .collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Where a link leads, if this is one.
    pub(crate) fn leads_to(&self) -> Option<&str> {
        let link = matches!(self.name.as_str(), "a" | "area");
        self.attribute("href").filter(|_| link)
    }

    /// The addresses of what the browser loads for this element by itself, or `boot.js` does.
    pub(crate) fn loads(&self) -> impl Iterator<Item = &str> {
        let link = self.name == "link";
        self.attributes.iter().filter_map(move |(name, value)| {
            let loaded = match name.as_str() {
                "src" | "srcset" | "poster" | "data" => true,
                "data-js" | "data-wasm" => self.name == "script",
                "href" => link,
                _ => false,
            };
            loaded.then_some(value.as_str())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_browsers_read_them() {
        let elements = elements(
            "<!-- <b> --><LINK rel=icon HREF='./a.png'><script src=\"./b.js\" data-js=./c.js>'<i>'</script><a href=d>",
        );
        let names: Vec<&str> = elements.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["link", "script", "a"]);
        let loaded: Vec<&str> = elements.iter().flat_map(Element::loads).collect();
        assert_eq!(loaded, ["./a.png", "./c.js", "./b.js"]);
    }
}
