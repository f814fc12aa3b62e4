//! Where the pages are.

/// The folder of the pages, in `dist/`.
pub(super) const FOLDER: &str = "rules/";

/// What leads to a page of the reference, from the advisor on.
pub(super) const PATH: [(&str, &str); 2] = [
    ("AWS session advisor", "../"),
    ("Rules to look up", "index.html"),
];
