//! What is on paper.

use anyhow::{Context as _, Result};
use lopdf::Document;

/// A4 in centimetres.
pub const A4: (f64, f64) = (21.0, 29.7);
/// American letter in centimetres.
pub const LETTER: (f64, f64) = (21.59, 27.94);

/// A page as it was printed.
#[derive(Debug)]
pub struct Printed {
    /// How many sheets it takes.
    pub sheets: usize,
    /// What is to be read on them, without spaces: where lines break is the paper's business.
    text: String,
}

impl Printed {
    pub(crate) fn of(pdf: &[u8]) -> Result<Self> {
        let document = Document::load_mem(pdf).context("cannot read the PDF")?;
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document
            .extract_text(&pages)
            .context("the PDF has no text")?;
        Ok(Self {
            sheets: pages.len(),
            text: squeezed(&text),
        })
    }

    /// Whether that stands on the paper.
    #[must_use]
    pub fn holds(&self, wanted: &str) -> bool {
        self.text.contains(&squeezed(wanted))
    }
}

/// Without spaces, and with letters that were joined for their looks apart.
fn squeezed(text: &str) -> String {
    let text = text.replace('\u{fb01}', "fi").replace('\u{fb02}', "fl");
    text.split_whitespace().collect()
}
