//! The names of the built files: all but HTML, and what others rely on, carry a hash of their content.
//!
//! A browser may then keep what it has for ever, and never mixes an old file with a new one. Trunk
//! could do this for some files, but it hashes the WebAssembly before it is optimised and leaves
//! copied files alone, so here it is done for all of them, last.

use crate::reference::PUBLISHED;
use crate::{files, fingerprint};
use anyhow::{Context as _, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// How many digits a hash has.
const DIGITS: usize = 16;
/// Files that other people's pages name.
const FOR_HOSTS: &[&str] = &["embed.d.ts", "embed.js", "frame-host.js", "types.d.ts"];
/// Files that may name others.
const TEXTS: &[&str] = &["css", "html", "js", "json", "svg"];

/// The name with the hash of this content: `app.css` becomes `app-0123456789abcdef.css`.
fn with_hash(name: &str, content: &[u8]) -> String {
    let hash = fingerprint::of_bytes(content);
    let extension = files::extension(name);
    match name
        .strip_suffix(extension)
        .and_then(|it| it.strip_suffix('.'))
    {
        Some(stem) => format!("{stem}-{hash:016x}.{extension}"),
        None => format!("{name}-{hash:016x}"),
    }
}

/// Takes a name apart: `app-0123456789abcdef.css` is `app.css` and `0123456789abcdef`.
pub(crate) fn without_hash(name: &str) -> Option<(String, &str)> {
    let extension = files::extension(name);
    let stem = name.strip_suffix(extension)?;
    let stem = stem.strip_suffix('.').unwrap_or(stem);
    let (stem, hash) = stem.rsplit_once('-')?;
    let is_hash = hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let dot = if extension.is_empty() { "" } else { "." };
    is_hash.then(|| (format!("{stem}{dot}{extension}"), hash))
}

/// Whether the hash in the name is that of the content.
pub(crate) fn tells_content(name: &str, content: &[u8]) -> bool {
    without_hash(name).is_some_and(|(plain, _)| with_hash(&plain, content) == name)
}

/// Whether the address of that file is one that people and programs keep.
pub(crate) fn keeps_its_name(name: &str) -> bool {
    files::extension(name) == "html" || PUBLISHED.contains(&name) || FOR_HOSTS.contains(&name)
}

/// Gives every file of the folder but these a name with a hash, and changes what names it.
pub(crate) fn add_hashes(folder: &Path) -> Result<()> {
    let mut texts = BTreeMap::new();
    let mut waiting = BTreeSet::new();
    for name in files::under(folder)? {
        let extension = files::extension(&name);
        if TEXTS.contains(&extension) {
            texts.insert(name.clone(), read(folder, &name)?);
        }
        if !keeps_its_name(&name) {
            waiting.insert(name);
        }
    }
    let plain: BTreeSet<&str> = waiting.iter().map(|name| base(name)).collect();
    ensure!(
        plain.len() == waiting.len(),
        "two built files have the same name in different folders: {waiting:?}"
    );

    // A file that names another is named after it, since the other's name is part of its content.
    while !waiting.is_empty() {
        let ready = waiting.iter().find(|name| {
            texts.get(*name).is_none_or(|text| {
                !waiting
                    .iter()
                    .any(|other| other != *name && is_named(text, base(other)))
            })
        });
        let name = ready.cloned().with_context(|| {
            format!("these built files name each other, so none can be named by its content: {waiting:?}")
        })?;
        waiting.remove(&name);
        let content = match texts.remove(&name) {
            Some(text) => text.into_bytes(),
            None => fs::read(folder.join(&name)).with_context(|| format!("cannot read {name}"))?,
        };
        let new = with_hash(&name, &content);
        for text in texts.values_mut() {
            *text = rename(text, base(&name), base(&new));
        }
        write(folder, &new, &content)?;
        fs::remove_file(folder.join(&name)).with_context(|| format!("cannot remove {name}"))?;
    }
    for (name, text) in texts {
        write(folder, &name, text.as_bytes())?;
    }
    Ok(())
}

fn read(folder: &Path, name: &str) -> Result<String> {
    fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name}"))
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    fs::write(folder.join(name), content).with_context(|| format!("cannot write {name}"))
}

fn base(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, base)| base)
}

fn is_named(text: &str, name: &str) -> bool {
    rename(text, name, "") != text
}

/// Replaces the name where it stands alone: `app.css` is no part of `my-app.css`.
fn rename(text: &str, old: &str, new: &str) -> String {
    let in_name = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(old) {
        result.push_str(before);
        let alone = !result.ends_with(in_name) && !after.starts_with(in_name);
        result.push_str(if alone { new } else { old });
        rest = after;
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_their_content() {
        let name = with_hash("snippets/pico.min.css", b"a {}");
        assert!(tells_content(&name, b"a {}"), "{name}");
        assert!(!tells_content(&name, b"b {}"), "{name}");
        assert!(!tells_content("pico.min.css", b"a {}"));
        assert_eq!(
            without_hash("app-0123456789abcdef_bg.wasm"),
            None,
            "the hash comes last"
        );
        assert_eq!(
            without_hash("app_bg-0123456789abcdef.wasm"),
            Some(("app_bg.wasm".to_owned(), "0123456789abcdef"))
        );
    }

    #[test]
    fn every_file_but_html_is_renamed_and_found_again() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::create_dir(folder.path().join("parts"))?;
        for (name, content) in [
            (
                "index.html",
                "<script src=\"./boot.js\" data-js=./app.js></script>",
            ),
            ("boot.js", "import('./parts/two.js') // my-boot.js"),
            ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("parts/two.js", "import '../app.js'"),
            ("app_bg.wasm", "\0asm app.js"),
        ] {
            fs::write(folder.path().join(name), content)?;
        }
        add_hashes(folder.path())?;

        let names = files::under(folder.path())?;
        assert_eq!(names.len(), 5, "{names:?}");
        let mut all = String::new();
        for name in &names {
            let content = fs::read(folder.path().join(name))?;
            assert!(
                name == "index.html" || tells_content(name, &content),
                "{name}"
            );
            if files::extension(name) != "wasm" {
                all.push_str(&String::from_utf8(content)?);
            }
        }
        for name in &names {
            assert!(name == "index.html" || all.contains(base(name)), "{name}");
        }
        assert!(all.contains("// my-boot.js"), "{all}");
        Ok(())
    }

    #[test]
    fn files_that_name_each_other_are_refused() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("a.js"), "import './b.js'")?;
        fs::write(folder.path().join("b.js"), "import './a.js'")?;
        let error = add_hashes(folder.path()).unwrap_err();
        assert!(error.to_string().contains("name each other"), "{error}");
        Ok(())
    }
}
