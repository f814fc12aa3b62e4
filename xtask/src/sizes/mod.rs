//! How much a visitor downloads, and whether that has grown.

mod limits;

use crate::compress::{self, BROTLI, GZIP};
use crate::html::{self, Element};
use crate::project::Project;
use crate::{files, names, reference, say};
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What was measured last, with the names as they are without hashes.
const MEASURED: &str = "tests/sizes.json";
/// What `tests/sizes.json` is written by.
const UPDATE: &str = "cargo xtask sizes --update";

/// The bytes of one file. A file that is too small for compressed copies is sent as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The built files, by their names without hashes.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Sizes {
    /// What index.html names, and itself.
    first: BTreeMap<String, Size>,
    /// What the page may load afterwards.
    later: BTreeMap<String, Size>,
    /// The reference, all of it: who reads a page of it loads no more than that, so it may grow.
    #[serde(skip)]
    reference: Size,
}

/// Prints the sizes in one line.
pub(crate) fn summarise(project: &Project) -> Result<()> {
    let sizes = Sizes::measure(&project.dist())?;
    let total = total(&sizes.first);
    say::line(&format!(
        "The page takes {} with brotli, {} with gzip and {} uncompressed (`cargo xtask sizes` tells more).",
        kilobytes(total.brotli),
        kilobytes(total.gzip),
        kilobytes(total.raw)
    ));
    Ok(())
}

/// Prints the sizes in full, and writes `tests/sizes.json` if that is wanted.
pub(crate) fn report(project: &Project, update: bool) -> Result<()> {
    let sizes = Sizes::measure(&project.dist())?;
    say::line(&sizes.table());
    if update {
        let file = project.path(MEASURED);
        fs::write(&file, serde_json::to_string_pretty(&sizes)? + "\n")
            .with_context(|| format!("cannot write {}", file.display()))?;
        say::line(&format!("Wrote {MEASURED}."));
    }
    Ok(())
}

/// Prints the sizes and fails when there is too much, or more than was there before.
pub(crate) fn check(project: &Project) -> Result<()> {
    report(project, false)?;
    let file = project.path(MEASURED);
    let text = fs::read_to_string(&file)
        .with_context(|| format!("cannot read {MEASURED}, which `{UPDATE}` writes"))?;
    let before = serde_json::from_str(&text)
        .with_context(|| format!("{MEASURED} cannot be read, `{UPDATE}` writes it anew"))?;
    let complaints = limits::complaints(&Sizes::measure(&project.dist())?, &before);
    if complaints.is_empty() {
        return Ok(());
    }
    bail!("{}", complaints.join("\n"))
}

impl Sizes {
    fn measure(dist: &Path) -> Result<Self> {
        let page = fs::read_to_string(dist.join("index.html"))
            .context("cannot read dist/index.html: `cargo xtask build` makes it")?;
        let elements = html::elements(&page);
        let named: BTreeSet<&str> = elements
            .iter()
            .flat_map(Element::loads)
            .map(|address| address.trim_start_matches("./"))
            .collect();
        let mut sizes = Self::default();
        for name in files::under(dist)? {
            if compress::is_copy(&name) {
                continue;
            }
            let bytes = |name: &str| fs::metadata(dist.join(name)).map(|file| file.len());
            let raw = bytes(&name).with_context(|| format!("cannot read {name}"))?;
            let size = Size {
                raw,
                gzip: bytes(&format!("{name}.{GZIP}")).unwrap_or(raw),
                brotli: bytes(&format!("{name}.{BROTLI}")).unwrap_or(raw),
            };
            let plain = names::without_hash(&name).map_or_else(|| name.clone(), |(plain, _)| plain);
            if reference::is_part(&plain) {
                sizes.reference = sizes.reference.and(size);
                continue;
            }
            let list = if name == "index.html" || named.contains(name.as_str()) {
                &mut sizes.first
            } else {
                &mut sizes.later
            };
            list.insert(plain, size);
        }
        Ok(sizes)
    }

    fn table(&self) -> String {
        let mut lines = vec![row("", ["raw", "gzip", "brotli"])];
        for list in [&self.first, &self.later] {
            lines.extend(list.iter().map(|(name, size)| size.row(name)));
        }
        lines.push(total(&self.first).row("needed before the page works"));
        if !self.later.is_empty() {
            lines.push(total(&self.later).row("loaded afterwards"));
        }
        lines.push(self.reference.row("the reference, all pages"));
        lines.push(limits::stated(total(&self.first).brotli));
        lines.join("\n")
    }

    fn all(&self) -> BTreeMap<&str, Size> {
        [&self.first, &self.later]
            .into_iter()
            .flatten()
            .map(|(name, size)| (name.as_str(), *size))
            .collect()
    }
}

impl Size {
    fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    fn row(self, name: &str) -> String {
        row(
            name,
            [self.raw, self.gzip, self.brotli]
                .map(say::number)
                .each_ref()
                .map(String::as_str),
        )
    }
}

fn row(name: &str, [raw, gzip, brotli]: [&str; 3]) -> String {
    format!("{name:<28} {raw:>10} {gzip:>10} {brotli:>10}")
}

fn total(sizes: &BTreeMap<String, Size>) -> Size {
    sizes.values().copied().fold(Size::default(), Size::and)
}

/// Bytes as people say them: `117.8 KB`, of 1,000 bytes each.
fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} KB", say::number(tenths / 10), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;

    #[test]
    fn what_the_page_names_is_needed_first() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let dist = folder.path();
        let script = "export {}; ".repeat(200);
        fs::write(
            dist.join("index.html"),
            "<script src=./boot.js data-js=./app.js></script>",
        )?;
        for name in ["boot.js", "app.js", "worker.js"] {
            fs::write(dist.join(name), &script)?;
        }
        fs::create_dir(dist.join("rules"))?;
        fs::write(dist.join("rules/index.html"), "<p>0123456789")?;
        fs::write(dist.join("rules.json"), "[]")?;
        names::add_hashes(dist)?;
        compress::copies(dist)?;
        let sizes = Sizes::measure(dist)?;
        let first: Vec<&str> = sizes.first.keys().map(String::as_str).collect();
        assert_eq!(first, ["app.js", "boot.js", "index.html"]);
        let later: Vec<&str> = sizes.later.keys().map(String::as_str).collect();
        assert_eq!(later, ["worker.js"]);
        assert_eq!(sizes.reference.raw, 15);

        for (name, size) in sizes.all() {
            if name == "index.html" {
                ensure!(size.brotli == size.raw && size.gzip == size.raw, "{size:?}");
            } else {
                ensure!(size.raw == 2200, "{size:?}");
                ensure!(size.brotli < size.gzip && size.gzip < 100, "{size:?}");
            }
        }
        let read: Sizes = serde_json::from_str(&serde_json::to_string(&sizes)?)?;
        assert_eq!((read.first, read.later), (sizes.first, sizes.later));
        Ok(())
    }

    #[test]
    fn bytes_read_well() {
        assert_eq!(kilobytes(117_801), "117.9 KB");
        assert_eq!(kilobytes(1_100_000), "1,100.0 KB");
    }
}
