//! The page as it is before its module arrives: the same component, written natively at build time.

use super::advisor::Advisor;
use crate::text::without_scripts as text;
use crate::view::{Element, classed, element};
use session_advisor_core::facts::citations::{ASSUME_ROLE, CHAINING_ARTICLE, ROLE_TERMS};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::html::BaseComponent;
use yew::prelude::*;

/// The controls. Nothing listens to them before the module has started.
const CONTROLS: [&str; 4] = ["button", "input", "select", "textarea"];

/// What has to be in the body of the built page: the page with nothing entered, all of its controls
/// disabled, and what is said where scripts do not run. None where Yew cannot write it at once.
///
/// The module puts the living page in its place.
///
/// ```
/// let body = session_advisor::prerendered().unwrap_or_default();
/// assert!(body.contains("<noscript>"));
/// assert!(body.contains("<select disabled "));
/// ```
#[must_use]
pub fn prerendered() -> Option<String> {
    let page = written::<Advisor>()?.replacen("<main>", "<main data-early>", 1);
    let without_scripts = written::<WithoutScripts>()?;
    let (head, rest) = page.split_once("</header>")?;
    Some(disabled(&format!("{head}</header>{without_scripts}{rest}")))
}

#[component]
fn WithoutScripts() -> Html {
    let links = [ASSUME_ROLE, ROLE_TERMS, CHAINING_ARTICLE].map(|page| {
        let link = element("a").with("href", page.url).text(page.title);
        element("li").child(link)
    });
    let notice: Element = classed("section", "notice")
        .with("aria-labelledby", "without-scripts")
        .child(element("h2").id("without-scripts").text(text::TITLE))
        .child(element("p").text(text::NEEDED))
        .child(element("p").text(text::ONE_HOUR))
        .child(element("ul").children(links))
        .child(
            element("p").child(
                element("a")
                    .with("href", "rules/index.html")
                    .text(text::RULES),
            ),
        );
    element("noscript").child(notice).into()
}

/// What the component looks like before anything has happened.
fn written<C>() -> Option<String>
where
    C: BaseComponent,
    C::Properties: Default,
{
    let renderer = yew::LocalServerRenderer::<C>::new().hydratable(false);
    // Nothing in the page has to be waited for, so the first look finds it done.
    match pin!(renderer.render()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => Some(html),
        Poll::Pending => None,
    }
}

/// With all controls disabled. A `<` of a text is written as `&lt;`, so each of these begins a tag.
fn disabled(html: &str) -> String {
    CONTROLS.iter().fold(html.to_owned(), |html, name| {
        html.replace(&format!("<{name} "), &format!("<{name} disabled "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tags of that name, without their angle brackets.
    fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
        html.split('<')
            .filter(|tag| {
                tag.strip_prefix(name)
                    .is_some_and(|after| after.starts_with([' ', '>']))
            })
            .filter_map(|tag| tag.split_once('>'))
            .map(|(tag, _)| tag)
            .collect()
    }

    #[test]
    fn the_page_is_there_with_its_form_and_an_answer() {
        let page = prerendered().unwrap();
        for wanted in [
            "<h1>AWS session advisor</h1>",
            "id=\"source\"",
            "id=\"notation\"",
            "id=\"paste\"",
            "<main data-early><section",
            "id=\"verdict\"",
        ] {
            assert!(page.contains(wanted), "{wanted} is missing: {page}");
        }
    }

    #[test]
    fn every_control_is_disabled_once() {
        let page = prerendered().unwrap();
        for name in CONTROLS {
            let tags = tags(&page, name);
            assert!(!tags.is_empty(), "there is no <{name}>");
            for tag in tags {
                assert_eq!(tag.matches(" disabled").count(), 1, "{tag}");
            }
        }
    }

    #[test]
    fn it_is_the_page_itself_but_for_that() {
        let page = prerendered().unwrap();
        let (before, after) = page.split_once("<noscript>").unwrap();
        let (_, after) = after.split_once("</noscript>").unwrap();
        let alive = format!("{before}{after}")
            .replace(" disabled ", " ")
            .replace(" data-early", "");
        assert_eq!(Some(alive), written::<Advisor>());
    }

    #[test]
    fn without_scripts_it_tells_what_it_is_for() {
        insta::assert_snapshot!(written::<WithoutScripts>().unwrap());
    }
}
