//! What the page knows of the place that it comes from.

use session_advisor_core::notation;

/// The file in `.github/ISSUE_TEMPLATE` that asks what is wrong with a verdict.
const TEMPLATE: &str = "wrong-verdict.yml";

/// The address of the repository; `None` where `index.html` names none.
pub(crate) fn repository() -> Option<String> {
    usable(&meta("meta[name='session-advisor-repository']")?)
}

/// The policy that the browser holds this page to, as the page itself states it.
pub(crate) fn policy() -> Option<String> {
    meta("meta[http-equiv='Content-Security-Policy']")
}

/// The address at which to report a wrong verdict; `None` where the line cannot be read. Of what
/// was entered it carries the line, and nothing else.
pub(crate) fn wrong_verdict(repository: &str, line: &str) -> Option<String> {
    // The characters of a line that can be read have no meaning of their own in an address.
    notation::read(line)
        .is_ok()
        .then(|| format!("{repository}/issues/new?template={TEMPLATE}&notation={line}"))
}

/// The page about how the promise of privacy is kept; `cargo xtask build` makes it of SECURITY.md.
pub(crate) const SECURITY: &str = "security.html";

/// The address of the site settings; `None` where `index.html` names no file.
pub(crate) fn settings() -> Option<String> {
    meta("meta[name='session-advisor-site']").filter(|it| !it.is_empty())
}

/// Whether the page is shown in another page's frame; `static/boot.js` notes it.
pub(crate) fn in_frame() -> bool {
    web_sys::window()
        .and_then(|window| window.document()?.document_element())
        .is_some_and(|root| root.has_attribute("data-embed"))
}

/// The address of the reader's script; `None` where `index.html` names none.
pub(crate) fn reader() -> Option<String> {
    meta("meta[name='session-advisor-reader']")
}

#[cfg(target_arch = "wasm32")]
fn meta(selector: &str) -> Option<String> {
    web_sys::window()?
        .document()?
        .query_selector(selector)
        .ok()??
        .get_attribute("content")
}

/// While the page is written at build time: from the file that it is written into.
#[cfg(not(target_arch = "wasm32"))]
fn meta(selector: &str) -> Option<String> {
    let page = include_str!("../../index.html");
    let attribute = selector.strip_prefix("meta[")?.strip_suffix(']')?;
    let (_, after) = page.split_once(&attribute.replace('\'', "\""))?;
    let (_, content) = after.split_once("content=\"")?;
    let (content, _) = content.split_once('"')?;
    Some(content.to_owned())
}

/// An address that a link may lead to, without a slash at its end.
pub(crate) fn usable(address: &str) -> Option<String> {
    let address = address.trim().trim_end_matches('/');
    address.starts_with("https://").then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_carries_the_line_and_nothing_else() {
        let link = wrong_verdict("https://example.org/r", "v1~iam-user~assume-role.ask-2h");
        assert_eq!(
            link.as_deref(),
            Some(
                "https://example.org/r/issues/new?template=wrong-verdict.yml\
                 &notation=v1~iam-user~assume-role.ask-2h"
            )
        );
        assert_eq!(wrong_verdict("https://example.org/r", "v1&title=x"), None);
    }

    #[test]
    fn only_a_web_address_is_linked_to() {
        assert_eq!(usable(""), None);
        assert_eq!(usable("javascript:alert(1)"), None);
        assert_eq!(
            usable(" https://example.org/r/ ").as_deref(),
            Some("https://example.org/r")
        );
    }
}
