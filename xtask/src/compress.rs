//! Compressed copies beside the built files, for hosts that send those.

use crate::files;
use anyhow::{Context as _, Result};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

/// Smaller files fit into one packet as they are.
const WORTH_IT: usize = 1000;
/// The endings of the copies.
pub(crate) const BROTLI: &str = "br";
pub(crate) const GZIP: &str = "gz";

/// Writes `NAME.br` and `NAME.gz` beside every file of more than 1,000 bytes.
pub(crate) fn copies(folder: &Path) -> Result<()> {
    for name in files::under(folder)? {
        if is_copy(&name) {
            continue;
        }
        let content =
            fs::read(folder.join(&name)).with_context(|| format!("cannot read {name}"))?;
        if content.len() <= WORTH_IT {
            continue;
        }
        for (ending, copy) in [(BROTLI, brotli(&content)), (GZIP, gzip(&content))] {
            let copy = copy.with_context(|| format!("cannot compress {name}"))?;
            fs::write(folder.join(format!("{name}.{ending}")), copy)
                .with_context(|| format!("cannot write {name}.{ending}"))?;
        }
    }
    Ok(())
}

/// Whether that is a compressed copy of another file.
pub(crate) fn is_copy(name: &str) -> bool {
    [BROTLI, GZIP].contains(&files::extension(name))
}

/// The content, compressed as well as brotli can.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(content), &mut copy, &parameters)?;
    Ok(copy)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    // Without a time and a name: the same content gives the same copy.
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn copies_say_the_same_in_fewer_bytes() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let long = "What is sent twice is sent once. ".repeat(100);
        fs::write(folder.path().join("long.js"), &long)?;
        fs::write(folder.path().join("short.js"), "export {};")?;
        copies(folder.path())?;
        // Copies are not copied.
        copies(folder.path())?;
        assert_eq!(
            files::under(folder.path())?,
            ["long.js", "long.js.br", "long.js.gz", "short.js"]
        );

        let brotli = fs::read(folder.path().join("long.js.br"))?;
        let gzip = fs::read(folder.path().join("long.js.gz"))?;
        assert!(brotli.len() < gzip.len() && gzip.len() < long.len() / 10);
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut Cursor::new(brotli), &mut text)?;
        assert_eq!(text, long.as_bytes());
        let mut text = String::new();
        flate2::read::GzDecoder::new(Cursor::new(gzip)).read_to_string(&mut text)?;
        assert_eq!(text, long);
        Ok(())
    }
}
