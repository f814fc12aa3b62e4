//! Where the links of the built pages lead: to a file, a place on it, a scenario.

use crate::files;
use crate::html::{self, Element};
use anyhow::{Context as _, Result, bail, ensure};
use session_advisor_core::notation;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The page that shows scenarios. What stands behind `#/` in its address is no place on it.
const APP: &str = "index.html";

/// Checks that every place that a link names is there, and every scenario can be read.
pub(super) fn check(folder: &Path, names: &BTreeSet<String>) -> Result<()> {
    let mut pages: BTreeMap<&str, Vec<Element>> = BTreeMap::new();
    for name in names.iter().filter(|name| files::extension(name) == "html") {
        let html =
            fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
        pages.insert(name, html::elements(&html));
    }
    let places: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(name, elements)| {
            (
                *name,
                elements
                    .iter()
                    .filter_map(|it| it.attribute("id"))
                    .collect(),
            )
        })
        .collect();
    for (name, elements) in &pages {
        for address in elements.iter().filter_map(Element::leads_to) {
            leads_somewhere(name, address, &places)
                .with_context(|| format!("the built {name} has a link that leads nowhere"))?;
        }
    }
    Ok(())
}

fn leads_somewhere(
    from: &str,
    address: &str,
    places: &BTreeMap<&str, BTreeSet<&str>>,
) -> Result<()> {
    let Some((path, fragment)) = address.split_once('#') else {
        return Ok(());
    };
    if path.contains(':') {
        return Ok(());
    }
    let file = match path {
        "" => from.to_owned(),
        _ => file(from, path)?,
    };
    if file == APP
        && let Some(route) = fragment.strip_prefix('/')
    {
        return match route.starts_with("v1").then(|| notation::read(route)) {
            Some(Err(error)) => bail!("{address:?} cannot be read: {}", error.problem.name()),
            Some(Ok(_)) | None => Ok(()),
        };
    }
    let there = places.get(file.as_str());
    ensure!(
        matches!(fragment, "" | "top") || there.is_some_and(|ids| ids.contains(fragment)),
        "it names {address:?}, and there is no such place"
    );
    Ok(())
}

/// The file that a relative address names, on the page or sheet of that name.
pub(super) fn file(from: &str, address: &str) -> Result<String> {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let scheme = path.split('/').next().is_some_and(|it| it.contains(':'));
    ensure!(
        !path.starts_with('/') && !scheme,
        "{address:?} is no relative address: the page must work from any folder, with its own files alone"
    );
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." if parts.pop().is_none() => bail!("{address:?} leaves the folder of the page"),
            ".." => {}
            part => parts.push(part),
        }
    }
    let mut file = parts.join("/");
    if file.is_empty() || file.ends_with('/') {
        file.push_str(APP);
    }
    Ok(file)
}
