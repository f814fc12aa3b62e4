//! One number for the content of files, to see whether any of them changed: the beginning of a SHA-256.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// The fingerprint of these files and folders under `root`. What is not there counts as absent.
pub(crate) fn of(root: &Path, names: &[&str]) -> Result<u64> {
    let mut hasher = Sha256::new();
    for name in names {
        add(&root.join(name), name, &mut hasher)?;
    }
    Ok(number(hasher))
}

/// The fingerprint of one file's content.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    number(Sha256::new_with_prefix(bytes))
}

fn add(path: &Path, name: &str, hasher: &mut Sha256) -> Result<()> {
    let cannot_read = || format!("cannot read {}", path.display());
    add_bytes(name.as_bytes(), hasher);
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
        hasher.update(names.len().to_le_bytes());
        for name in names {
            add(&path.join(&name), &name, hasher)?;
        }
    } else if path.exists() {
        add_bytes(&fs::read(path).with_context(cannot_read)?, hasher);
    }
    Ok(())
}

/// With their length, so that one name or content does not run into the next.
fn add_bytes(bytes: &[u8], hasher: &mut Sha256) {
    hasher.update(bytes.len().to_le_bytes());
    hasher.update(bytes);
}

/// The first 64 bits of the hash.
fn number(hasher: Sha256) -> u64 {
    let hash = hasher.finalize();
    let first = hash.iter().take(size_of::<u64>());
    first.fold(0, |number, byte| (number << u8::BITS) | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_beginning_of_a_sha_256() {
        assert_eq!(of_bytes(b"abc"), 0xba78_16bf_8f01_cfea);
    }

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
