//! One number for the content of many files, to see whether any of them changed.

use anyhow::{Context as _, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

/// The fingerprint of these files and folders under `root`. What is not there counts as absent.
pub(crate) fn of(root: &Path, names: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for name in names {
        add(&root.join(name), name, &mut hasher)?;
    }
    Ok(hasher.finish())
}

/// The fingerprint of one file's content.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

fn add(path: &Path, name: &str, hasher: &mut DefaultHasher) -> Result<()> {
    let cannot_read = || format!("cannot read {}", path.display());
    name.hash(hasher);
    if path.is_dir() {
        let mut names = Vec::new();
        for entry in fs::read_dir(path).with_context(cannot_read)? {
            names.push(
                entry
                    .with_context(cannot_read)?
                    .file_name()
                    .to_string_lossy()
                    .into_owned(),
            );
        }
        names.sort();
        names.len().hash(hasher);
        for name in names {
            add(&path.join(&name), &name, hasher)?;
        }
    } else if path.exists() {
        fs::read(path).with_context(cannot_read)?.hash(hasher);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_seen() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let root = folder.path();
        let names = ["src", "Cargo.toml", "missing"];
        fs::create_dir_all(root.join("src/deep"))?;
        fs::write(root.join("Cargo.toml"), "one")?;
        fs::write(root.join("src/deep/a.rs"), "two")?;

        let first = of(root, &names)?;
        assert_eq!(of(root, &names)?, first);

        fs::write(root.join("src/deep/a.rs"), "three")?;
        let changed = of(root, &names)?;
        assert_ne!(changed, first);

        fs::rename(root.join("src/deep/a.rs"), root.join("src/deep/b.rs"))?;
        let renamed = of(root, &names)?;
        assert_ne!(renamed, changed);

        fs::write(root.join("missing"), "")?;
        assert_ne!(of(root, &names)?, renamed);
        Ok(())
    }
}
