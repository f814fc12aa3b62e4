//! The style sheet of the element `session-advisor`: that of the page, which styles `:host` as well.
//!
//! What is changed for shadow trees: sizes that go by the root would be those of another page, and some
//! properties can be set by other pages.

use crate::project::Project;
use anyhow::{Context as _, Result, ensure};
use std::fs;

/// The sheets that it is made of, in their order.
const OF_THE_PAGE: [&str; 3] = ["pico.css", "app.css", "panels.css"];
const OWN: &str = "static/element.css";
/// What it is called.
const SHEET: &str = "element.css";

/// What has to be otherwise in a shadow tree. Each is there: what is not found any more was renamed.
const CHANGES: [(&str, &str); 2] = [
    // The page around may style the element itself; what Pico sets for all text lies within.
    (":where(:root),:where(:host){", ".advisor{"),
    // The paper is the other page's.
    ("@page{margin:9mm 14mm}", ""),
];

/// Our custom properties, and what they are called for other pages (docs/element.md).
const FOR_OTHERS: [(&str, &str); 14] = [
    ("--pico-font-family", "font-family"),
    ("--pico-font-family-monospace", "monospace"),
    ("--pico-spacing", "spacing"),
    ("--pico-border-radius", "radius"),
    ("--page", "background"),
    ("--surface", "surface"),
    ("--sunken", "surface"),
    ("--ink", "text"),
    ("--quiet", "muted"),
    ("--edge", "border"),
    ("--rule", "border"),
    ("--accent", "accent"),
    ("--accent-strong", "accent"),
    ("--on-accent", "on-accent"),
];

/// What stands for `rem`, and what that is.
const SIZE: &str = "var(--rem)";
const SIZE_IS: &str = ":host{--rem:var(--session-advisor-font-size,1rem)}";

/// Writes the sheet beside those of the page.
pub(crate) fn style_sheet(project: &Project) -> Result<()> {
    let read = |path: std::path::PathBuf| {
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let mut sheet = String::new();
    for name in OF_THE_PAGE {
        sheet.push_str(&read(project.dist().join(name))?);
    }
    let sheet = for_shadow_trees(&sheet)? + &without_comments(&read(project.path(OWN))?);
    let file = project.dist().join(SHEET);
    fs::write(&file, by_own_size(&sheet) + SIZE_IS)
        .with_context(|| format!("cannot write {}", file.display()))
}

fn for_shadow_trees(sheet: &str) -> Result<String> {
    let mut sheet = without_comments(sheet);
    for (there, here) in CHANGES {
        ensure!(
            sheet.contains(there),
            "the page's style sheets have no {there:?} any more: see what xtask/src/element.rs changes"
        );
        sheet = sheet.replace(there, here);
    }
    for (ours, theirs) in FOR_OTHERS {
        sheet = settable(&sheet, ours, theirs)
            .with_context(|| format!("the page's style sheets set no {ours} any more"))?;
    }
    Ok(sheet)
}

/// With another property before the last value that a property has for all of the page.
fn settable(sheet: &str, ours: &str, theirs: &str) -> Option<String> {
    let of_all = |at: usize| {
        let rule = sheet.get(..=at)?.rfind('{')?;
        sheet.get(..rule)?.ends_with(":host").then_some(at)
    };
    let begins = [format!("{{{ours}:"), format!(";{ours}:")];
    let found = begins
        .iter()
        .flat_map(|begin| sheet.match_indices(begin.as_str()));
    let at = found.filter_map(|(at, _)| of_all(at)).max()?;
    let (before, rest) = sheet.split_at_checked(at + ours.len() + 2)?;
    let (value, after) = rest.split_at_checked(rest.find([';', '}'])?)?;
    Some(format!(
        "{before}var(--session-advisor-{theirs},{value}){after}"
    ))
}

/// With every size that goes by the root's going by one that the page around it can set.
fn by_own_size(sheet: &str) -> String {
    let mut parts = sheet.split("rem");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | '-');
        let number = result.split_off(result.trim_end_matches(is_digit).len());
        let ends = !part.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '-');
        if number.ends_with(|it: char| it.is_ascii_digit()) && ends && !in_query(&result) {
            result.extend(["calc(", &number, "*", SIZE, ")"]);
        } else {
            result.push_str(&number);
            result.push_str("rem");
        }
        result.push_str(part);
    }
    result
}

/// Whether what comes next is in a query, where no property counts.
fn in_query(before: &str) -> bool {
    before
        .rsplit(['{', '}', ';'])
        .next()
        .is_some_and(|it| it.trim_start().starts_with('@'))
}

fn without_comments(sheet: &str) -> String {
    let mut result = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        result.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_by_the_elements_own() {
        let sheet = "@media (width>=30rem){.remedy{margin:-.5rem 2rem;gap:calc(1rem + 1em)}}";
        assert_eq!(
            by_own_size(sheet),
            "@media (width>=30rem){.remedy{margin:calc(-.5*var(--rem)) calc(2*var(--rem));\
             gap:calc(calc(1*var(--rem)) + 1em)}}"
        );
    }

    #[test]
    fn the_last_value_for_all_can_be_set() {
        let sheet = ":host{--a:1;--b:2}p{--a:3}:root,:host{--c:4;--a:5}:host(:is(p)){--a:6}";
        let set = settable(sheet, "--a", "first").unwrap_or_default();
        assert_eq!(
            set,
            ":host{--a:1;--b:2}p{--a:3}:root,:host{--c:4;--a:var(--session-advisor-first,5)}:host(:is(p)){--a:6}"
        );
        assert_eq!(settable(sheet, "--d", "none"), None);
    }

    #[test]
    fn what_was_renamed_is_told() {
        let error = for_shadow_trees("html{color:red}").unwrap_err().to_string();
        assert!(error.contains(":where(:root)"), "{error}");
    }

    #[test]
    fn comments_are_left_out() {
        assert_eq!(without_comments("/* a */p{}/* b"), "p{}");
    }
}
