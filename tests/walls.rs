//! The walls between the layers, and what no file may hold.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// Which layers a layer may name besides itself.
const WALLS: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("facts", &["model"]),
    ("rules", &["facts", "model"]),
    ("engine", &["rules", "facts", "model"]),
    ("notation", &["model", "rules"]),
    ("intake", &["notation", "facts", "model"]),
    (
        "explain",
        &["engine", "rules", "facts", "notation", "intake", "model"],
    ),
    (
        "training",
        &["api", "engine", "explain", "facts", "notation", "model"],
    ),
    (
        "app",
        &[
            "training", "api", "engine", "explain", "rules", "facts", "notation", "model",
        ],
    ),
];

const LAYERS: [&str; 11] = [
    "model", "facts", "rules", "engine", "notation", "intake", "explain", "api", "training", "app",
    "js",
];

const BROWSER: [&str; 4] = ["yew", "gloo", "web_sys", "wasm_bindgen"];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)
        .expect("a folder of the project")
        .filter_map(Result::ok)
    {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("a source file is text");
            found.push((path, text));
        }
    }
    found
}

/// Code without its comments, where documentation may speak of anything.
fn code(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[test]
fn no_layer_names_one_above_it() {
    for (layer, may_use) in WALLS {
        for (path, text) in files(&source().join(layer)) {
            let code = code(&text);
            for other in LAYERS {
                let names = code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{{{other}"))
                    || code.contains(&format!("crate::{other};"));
                let allowed = other == layer || may_use.contains(&other);
                assert!(allowed || !names, "{} names {other}", path.display());
            }
        }
    }
}

#[test]
fn nothing_below_the_page_names_the_browser() {
    for (layer, _) in WALLS.iter().filter(|(layer, _)| *layer != "app") {
        for (path, text) in files(&source().join(layer)) {
            for name in BROWSER {
                assert!(
                    !code(&text).contains(name),
                    "{} names {name}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn rule_files_fit_on_two_screens() {
    for (path, text) in files(&source().join("rules")) {
        let rules = path
            .file_name()
            .is_some_and(|name| name != "call.rs" && name != "rule.rs");
        assert!(
            !rules || text.lines().count() <= 120,
            "{} is long",
            path.display()
        );
    }
}
