//! The codes of notes and annotations: what programs, documentation and tests hold on to while the
//! sentences change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The codes of all notes, one in each line, in the order of the alphabet.
const NOTES: &str = include_str!("../note-codes.txt");

/// The files with the sentences of the readers.
fn files_of_words(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_of_words(&path, found);
        } else if path.ends_with("words.rs") && !path.ends_with("shell/words.rs") {
            found.push(path);
        }
    }
}

/// The codes that are given to `constructor`, each with the number of sentences that have it.
fn codes(constructor: &str) -> BTreeMap<String, usize> {
    let mut files = Vec::new();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    files_of_words(&sources, &mut files);
    let mut codes = BTreeMap::new();
    for file in files {
        let source = fs::read_to_string(&file).expect("a source file");
        for (at, start) in source.match_indices(constructor) {
            let given = source.get(at..).unwrap_or_default();
            let given = given.get(start.len()..).unwrap_or_default().trim_start();
            let argument = given.split(',').next().unwrap_or_default().trim();
            let constant = ["const ", argument, ": &str = "].concat();
            let literal = source
                .split_once(&constant)
                .map_or(argument, |(_, value)| value);
            let Some(code) = literal
                .strip_prefix('"')
                .and_then(|it| it.split('"').next())
            else {
                panic!(
                    "{}: `{argument}` is neither a literal nor a constant of this file",
                    file.display()
                );
            };
            *codes.entry(code.to_owned()).or_default() += 1;
        }
    }
    codes
}

#[test]
fn a_code_stays_while_its_sentence_changes() {
    let now = codes("Note::new(");
    let listed: Vec<&str> = NOTES.lines().collect();
    for code in &listed {
        assert!(
            now.contains_key(*code),
            "The note `{code}` is gone or renamed. Its sentence may change as it likes, but the code is part of what \
             `reading.notes` promises (docs/compatibility.md): programs and tests of users look for it. Give it back, \
             or take it off crates/reader/note-codes.txt where a version may break them."
        );
    }
    for code in now.keys() {
        assert!(
            listed.contains(&code.as_str()),
            "The note `{code}` is new. Add it to crates/reader/note-codes.txt, under a name that can stay."
        );
    }
    assert!(listed.is_sorted(), "note-codes.txt is in order");
}

#[test]
fn no_two_sentences_share_a_code() {
    let mut all = codes("Note::new(");
    for (code, count) in codes("Annotation::new(") {
        *all.entry(code).or_default() += count;
    }
    for (code, count) in all {
        assert_eq!(count, 1, "`{code}`");
        let is_kebab = code.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        });
        assert!(is_kebab, "`{code}` is not in kebab-case");
    }
}
