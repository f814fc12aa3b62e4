//! Where things are in the checkout.

use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// The checkout that the commands work on.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that this tool was started from.
    pub(crate) fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .context("this tool is started by Cargo: run it as `cargo xtask`")?;
        let root = Path::new(&package)
            .parent()
            .context("the xtask folder lies in no project")?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the checkout.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The built page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The project's own copies of the tools.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// A place for notes and logs of these commands, made when it is missing.
    pub(crate) fn notes(&self) -> Result<PathBuf> {
        let folder = self.path("target/xtask");
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        Ok(folder)
    }
}
