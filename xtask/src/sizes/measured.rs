//! The sizes of what was built.

use crate::compress::{self, BROTLI, GZIP};
use crate::html::{self, Element};
use crate::{files, names, reference, say};
use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What `tests/sizes.json` is written by.
pub(super) const UPDATE: &str = "cargo xtask sizes --update";

/// The bytes of one file. A file that is too small for compressed copies is sent as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Size {
    pub(super) raw: u64,
    pub(super) gzip: u64,
    pub(super) brotli: u64,
}

/// The built files, by their names without hashes.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sizes {
    /// What index.html names, and itself.
    pub(super) first: BTreeMap<String, Size>,
    /// What the page may load afterwards.
    pub(super) later: BTreeMap<String, Size>,
    /// The reference, all of it: who reads a page of it loads no more than that, so it may grow.
    #[serde(skip)]
    pub(super) reference: Size,
}

impl Sizes {
    pub(super) fn measure(dist: &Path) -> Result<Self> {
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

    pub(super) fn all(&self) -> BTreeMap<&str, Size> {
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
}

pub(super) fn total(sizes: &BTreeMap<String, Size>) -> Size {
    sizes.values().copied().fold(Size::default(), Size::and)
}

/// Bytes as people say them: `117.8 KB`, of 1,000 bytes each.
pub(super) fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} KB", say::number(tenths / 10), tenths % 10)
}
