//! The files of a folder, by name.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Every file under `folder`, however deep, as a path with `/` that starts there; sorted.
pub(crate) fn under(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    add(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn add(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let cannot_read = || format!("cannot read the folder {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot_read)? {
        let entry = entry.with_context(cannot_read)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().with_context(cannot_read)?.is_dir() {
            add(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

/// What stands behind the last dot of the name: `js`.
pub(crate) fn extension(name: &str) -> &str {
    let (_, name) = name.rsplit_once('/').unwrap_or(("", name));
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The SHA-256 of that content, as `sha256sum` writes it.
pub(crate) fn sha256(content: &[u8]) -> String {
    let mut text = String::new();
    // Writing into a String does not fail.
    for byte in Sha256::digest(content) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_however_deep() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::create_dir_all(folder.path().join("b/c"))?;
        for name in ["z.js", "b/c/d.css", "a.html"] {
            fs::write(folder.path().join(name), "")?;
        }
        assert_eq!(under(folder.path())?, ["a.html", "b/c/d.css", "z.js"]);
        Ok(())
    }

    #[test]
    fn the_extension_is_that_of_the_file() {
        assert_eq!(extension("a.b/pico.min.css"), "css");
        assert_eq!(extension("a.b/LICENSE"), "");
    }
}
