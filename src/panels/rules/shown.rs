//! What is shown of a static page: its main part, with links that stay in the advisor.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, SupportedType};

/// Values and what they are called.
pub(super) type Names = Vec<(String, String)>;

/// Which rows and columns of the decision table are shown; empty: all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Filter {
    /// What is held.
    pub(super) holds: String,
    /// What is wanted.
    pub(super) wants: String,
}

/// What is shown of a page.
#[derive(Debug, PartialEq)]
pub(super) struct Shown {
    /// Its title.
    pub(super) title: String,
    /// Its main part.
    pub(super) html: String,
    /// What the rows of its table are called, if it has one.
    pub(super) holds: Names,
    /// What the columns are called.
    pub(super) wants: Names,
}

/// Where the page of that path is: `role-chaining` or nothing at all, for the first.
pub(super) fn address(path: &str) -> String {
    // A path is part of an address that anybody can write: it names a page of the folder, or none.
    let named = |it: char| it.is_ascii_lowercase() || it == '-';
    let page = if path.is_empty() || !path.chars().all(named) {
        "index"
    } else {
        path
    };
    format!("rules/{page}.html")
}

/// What is shown of the page of that HTML; `None` where it has no main part.
pub(super) fn shown(name: &str, html: &str, filter: &Filter) -> Option<Shown> {
    let parser = DomParser::new().ok()?;
    let page = parser
        .parse_from_string(html, SupportedType::TextHtml)
        .ok()?;
    let main = page.query_selector("main").ok()??;
    for link in all(&page, "main a[href]") {
        if let Some(to) = link.get_attribute("href").and_then(|it| inner(&it, name)) {
            let _ = link.set_attribute("href", &to);
        }
    }
    let title = page.query_selector("main h1").ok()??;
    let _ = title.set_attribute("tabindex", "-1");
    let holds = names(&page, "tr[data-holds]", "data-holds");
    let wants = names(&page, "th[data-wants]", "data-wants");
    keep(&page, "data-holds", &filter.holds);
    keep(&page, "data-wants", &filter.wants);
    if !filter.wants.is_empty() {
        // They head columns that are not there.
        hide(all(&page, "th[scope='colgroup']"));
    }
    Some(Shown {
        title: text(&title),
        html: main.inner_html(),
        holds,
        wants,
    })
}

/// The same link within the advisor, on that page; `None` where it leads out of it.
fn inner(link: &str, shown: &str) -> Option<String> {
    if link.starts_with('#') {
        return Some(format!("#/rules/{shown}{link}"));
    }
    if let Some(scenario) = link.strip_prefix("../#") {
        return Some(format!("#{scenario}"));
    }
    if let Some(beside) = link.strip_prefix("../") {
        return Some(beside.to_owned());
    }
    let (page, place) = link.split_once('#').unwrap_or((link, ""));
    let page = page
        .strip_suffix(".html")
        .filter(|it| !it.contains([':', '/']))?;
    let page = if page == "index" { "" } else { page };
    let place = if place.is_empty() {
        String::new()
    } else {
        format!("#{place}")
    };
    Some(format!("#/rules/{page}{place}"))
}

fn names(page: &Document, rows: &str, attribute: &str) -> Names {
    all(page, rows)
        .into_iter()
        .filter_map(|it| {
            let title = match it.query_selector("th") {
                Ok(Some(title)) => title,
                _ => it.clone(),
            };
            Some((it.get_attribute(attribute)?, text(&title)))
        })
        .collect()
}

/// Hides whatever has another value of that attribute, unless the value is empty.
fn keep(page: &Document, attribute: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let others = all(page, &format!("[{attribute}]"))
        .into_iter()
        .filter(|it| it.get_attribute(attribute).as_deref() != Some(value));
    hide(others.collect());
}

fn hide(elements: Vec<Element>) {
    for element in elements {
        let _ = element.set_attribute("hidden", "");
    }
}

fn text(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn all(page: &Document, css: &str) -> Vec<Element> {
    let Ok(found) = page.query_selector_all(css) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_in_the_advisor() {
        for (link, wanted) in [
            ("../#/v1~iam-user", Some("#/v1~iam-user")),
            ("../security.html", Some("security.html")),
            ("role-chaining.html", Some("#/rules/role-chaining")),
            ("index.html", Some("#/rules/")),
            (
                "table.html#wants-session",
                Some("#/rules/table#wants-session"),
            ),
            ("https://docs.aws.amazon.com/x.html", None),
            ("#top", Some("#/rules/table#top")),
        ] {
            assert_eq!(inner(link, "table").as_deref(), wanted, "{link}");
        }
    }

    #[test]
    fn a_path_names_a_page_of_the_folder() {
        assert_eq!(address(""), "rules/index.html");
        assert_eq!(address("role-chaining"), "rules/role-chaining.html");
        for path in ["../index", "a/b", "https://example.com/", "%2e%2e"] {
            assert_eq!(address(path), "rules/index.html", "{path}");
        }
    }
}
