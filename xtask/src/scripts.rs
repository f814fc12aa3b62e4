//! The page's own scripts, without the comments that are for developers.

use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// Those that lie in `static/`. A host copies `frame-host.js` into its own pages, so it keeps its comments.
const SCRIPTS: [&str; 4] = ["advisor-panel.js", "boot.js", "embed.js", "embedded.js"];

/// Takes the lines out that are comments alone.
pub(crate) fn shorten(dist: &Path) -> Result<()> {
    for name in SCRIPTS {
        let file = dist.join(name);
        let script =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        fs::write(&file, without_comments(&script))
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

fn without_comments(script: &str) -> String {
    script
        .split_inclusive('\n')
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn only_lines_that_are_comments_go() {
        let script = "// Why.\nconst a = \"https://x\"; // kept\n  // Why.\n  a();\n";
        assert_eq!(
            without_comments(script),
            "const a = \"https://x\"; // kept\n  a();\n"
        );
    }
}
