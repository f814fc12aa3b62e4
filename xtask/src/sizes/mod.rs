//! How much a visitor downloads, and whether that has grown.

mod limits;
mod measured;

use crate::project::Project;
use crate::say;
use anyhow::{Context as _, Result, bail};
use measured::{Size, Sizes, UPDATE, kilobytes, total};
use std::fs;

/// What was measured last, with the names as they are without hashes.
const MEASURED: &str = "tests/sizes.json";
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
    say::line(&table(&sizes));
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

fn table(sizes: &Sizes) -> String {
    let mut lines = vec![row("", ["raw", "gzip", "brotli"])];
    for list in [&sizes.first, &sizes.later] {
        lines.extend(list.iter().map(|(name, size)| size_row(*size, name)));
    }
    lines.push(size_row(
        total(&sizes.first),
        "needed before the page works",
    ));
    if !sizes.later.is_empty() {
        lines.push(size_row(total(&sizes.later), "loaded afterwards"));
    }
    lines.push(size_row(sizes.reference, "the reference, all pages"));
    lines.push(limits::stated(total(&sizes.first).brotli));
    lines.join("\n")
}

fn size_row(size: Size, name: &str) -> String {
    row(
        name,
        [size.raw, size.gzip, size.brotli]
            .map(say::number)
            .each_ref()
            .map(String::as_str),
    )
}

fn row(name: &str, [raw, gzip, brotli]: [&str; 3]) -> String {
    format!("{name:<28} {raw:>10} {gzip:>10} {brotli:>10}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{compress, names};
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
