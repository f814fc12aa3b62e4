//! `cargo xtask release`: the archives that are handed out, and their checksums.
//!
//! One holds the page with all that its host needs, the other is the JavaScript package. The same
//! sources give the same bytes, so anybody can build them again and compare.

use crate::project::Project;
use crate::{dist, files, package, say};
use anyhow::{Context as _, Result};
use flate2::{Compression, GzBuilder};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use tar::{Builder, EntryType, Header, HeaderMode};

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Where they are laid.
const FOLDER: &str = "target/release-archives";
/// What is told about them, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";
/// What stands beside the page: how to host it, and what may be done with it.
const BESIDE: &[&str] = &[
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "SECURITY.md",
    "docs/compatibility.md",
    "docs/element.md",
    "docs/embed.md",
    "docs/hosting.md",
    "docs/javascript.md",
    "docs/notation.md",
    "docs/site.md",
    "docs/site.schema.json",
];

/// Makes both archives and tells where they are.
pub(crate) fn make(project: &Project) -> Result<()> {
    let folder = project.path(FOLDER);
    // What an older version left there would be taken for a part of this one. At first there is nothing.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let page = page(project, &folder)?;
    let package = package::make(project)?;
    let name = package.file_name().context("the package has no name")?;
    let copied = folder.join(name);
    fs::copy(&package, &copied).with_context(|| format!("cannot copy {}", package.display()))?;
    let sums = sums(&[&page, &copied])?;
    let file = folder.join(SUMS);
    fs::write(&file, &sums).with_context(|| format!("cannot write {}", file.display()))?;
    say::line(&format!(
        "Made in {FOLDER}/, with {SUMS}:\n{}",
        sums.trim_end()
    ));
    Ok(())
}

/// Makes the archive with the page in that folder and tells where it is.
pub(crate) fn page(project: &Project, folder: &Path) -> Result<PathBuf> {
    dist::build(project)?;
    let top = format!("session-advisor-page-{VERSION}");
    let mut names: Vec<String> = BESIDE.iter().map(|&name| name.to_owned()).collect();
    for within in ["dist", "hosting"] {
        let found = files::under(&project.path(within))?;
        names.extend(found.iter().map(|name| format!("{within}/{name}")));
    }
    let file = folder.join(format!("{top}.tar.gz"));
    fs::write(&file, packed(project.root(), &top, &names)?)
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// Unpacks an archive with the page into a folder, without the name that all of its files begin with.
pub(crate) fn unpack(archive: &Path, into: &Path) -> Result<()> {
    let packed =
        fs::File::open(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(packed));
    for entry in archive.entries()? {
        let mut entry = entry?;
        let path: PathBuf = entry.path()?.components().skip(1).collect();
        let place = into.join(path);
        let folder = place.parent().context("a file without a folder")?;
        fs::create_dir_all(folder)?;
        entry.unpack(&place)?;
    }
    Ok(())
}

/// These files below one folder, without times and owners: the same files give the same bytes.
fn packed(root: &Path, top: &str, names: &[String]) -> Result<Vec<u8>> {
    let zipped = GzBuilder::new().write(Vec::new(), Compression::best());
    let mut archive = Builder::new(zipped);
    for name in names {
        let path = root.join(name);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut header = Header::new_gnu();
        header.set_metadata_in_mode(&fs::metadata(&path)?, HeaderMode::Deterministic);
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        archive.append_data(&mut header, format!("{top}/{name}"), content.as_slice())?;
    }
    Ok(archive.into_inner()?.finish()?)
}

/// A line for each file: its SHA-256 and its name.
fn sums(paths: &[&Path]) -> Result<String> {
    let mut lines = String::new();
    // Writing into a String does not fail.
    for path in paths {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(lines, "{}  {name}", files::sha256(&content));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::{Command, Stdio};

    fn written(folder: &Path) -> Result<Vec<String>> {
        fs::create_dir_all(folder.join("dist/rules"))?;
        fs::write(folder.join("dist/index.html"), "<p>page</p>")?;
        fs::write(folder.join("dist/rules/index.html"), "<p>rules</p>")?;
        files::under(folder)
    }

    #[test]
    fn what_is_packed_comes_out_again_and_is_always_the_same() -> Result<()> {
        let (from, to) = (tempfile::tempdir()?, tempfile::tempdir()?);
        let names = written(from.path())?;
        let archive = packed(from.path(), "page-1", &names)?;
        std::thread::sleep(std::time::Duration::from_millis(1100));
        written(from.path())?;
        assert_eq!(archive, packed(from.path(), "page-1", &names)?);
        let file = to.path().join("page.tar.gz");
        fs::write(&file, archive)?;
        let out = to.path().join("out");
        unpack(&file, &out)?;
        assert_eq!(files::under(&out)?, names);
        assert_eq!(
            fs::read_to_string(out.join("dist/rules/index.html"))?,
            "<p>rules</p>"
        );
        Ok(())
    }

    #[test]
    fn the_sums_are_those_that_sha256sum_checks() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("a.txt");
        fs::write(&file, "abc")?;
        let sums = sums(&[&file])?;
        assert_eq!(
            sums,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"
        );
        fs::write(folder.path().join(SUMS), sums)?;
        let check = Command::new("sha256sum")
            .args(["--check", "--strict", SUMS])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .status()?;
        assert!(check.success());
        Ok(())
    }
}
