//! The reference: what every rule says, as pages without script, and as one file for machines.
//!
//! `entry` gathers what there is to say of each rule, from its Markdown and from the engine; the
//! other files write it. The page shows the `<main>` of the same pages.

mod disagreements;
mod entry;
mod evidence;
mod example;
mod index_page;
mod json;
mod markdown;
mod place;
mod rule_page;
mod sitemap;
mod table_page;
#[cfg(test)]
mod tests;
mod tickets;

use crate::files;
use crate::project::Project;
use anyhow::{Context as _, Result};
use entry::Entry;
use place::FOLDER;
use std::fs;
use std::path::Path;

const STYLE_SHEET: &str = "reference.css";
const FOR_MACHINES: &str = "rules.json";
const SITEMAP: &str = "sitemap.xml";

/// The addresses that others rely on: these names never change.
pub(crate) const PUBLISHED: [&str; 2] = [FOR_MACHINES, SITEMAP];

/// What the pages are made from, besides the code.
pub(crate) const INPUTS: [&str; 2] = [disagreements::SOURCE, tickets::SOURCE];

/// Whether the file of that name, without a hash, belongs to the reference.
pub(crate) fn is_part(name: &str) -> bool {
    name.starts_with(FOLDER) || PUBLISHED.contains(&name) || name == STYLE_SHEET
}

/// Writes the pages, the file for machines and the sitemap beside the page.
pub(crate) fn write(project: &Project, dist: &Path) -> Result<()> {
    let tickets = tickets::read(project)?;
    let disagreements = fs::read_to_string(project.path(disagreements::SOURCE))
        .with_context(|| format!("cannot read {}", disagreements::SOURCE))?;
    let style_sheet = fs::read(project.path(&format!("static/{STYLE_SHEET}")))
        .with_context(|| format!("cannot read {STYLE_SHEET}"))?;
    let entries = entry::all(&disagreements, &tickets)?;

    put(dist, STYLE_SHEET, &style_sheet)?;
    for (name, html) in pages(&entries, &disagreements)? {
        put(dist, &name, html.as_bytes())?;
    }
    put(dist, FOR_MACHINES, json::of(&entries)?.as_bytes())?;
    let index = fs::read_to_string(dist.join("index.html")).context("cannot read index.html")?;
    let sitemap = sitemap::of(&sitemap::address(&index), &files::under(dist)?);
    put(dist, SITEMAP, sitemap.as_bytes())
}

/// Every page by its name.
fn pages(entries: &[Entry], disagreements: &str) -> Result<Vec<(String, String)>> {
    let mut pages = vec![
        ("index.html".to_owned(), index_page::of(entries)),
        ("table.html".to_owned(), table_page::of()),
        (
            "disagreements.html".to_owned(),
            disagreements::of(disagreements)?,
        ),
    ];
    for entry in entries {
        pages.push((entry.page(), rule_page::of(entry)));
    }
    for (name, _) in &mut pages {
        name.insert_str(0, FOLDER);
    }
    Ok(pages)
}

fn put(dist: &Path, name: &str, content: &[u8]) -> Result<()> {
    let file = dist.join(name);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    fs::write(file, content).with_context(|| format!("cannot write {name}"))
}
