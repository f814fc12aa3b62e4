//! What the reader made of a paste, as far as the page shows it.

use session_advisor_core::model::Seconds;
use session_advisor_explain::reading::Kind;

/// What was made of a paste. Places are UTF-16 units of `text`.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The paste, secrets removed.
    pub(crate) text: String,
    /// What it holds.
    pub(crate) kinds: Vec<Kind>,
    /// The scenario in it, as a line of notation.
    pub(crate) scenario: Option<String>,
    /// Which of the choices that is.
    pub(crate) chosen: Option<usize>,
    /// The readings to choose from.
    pub(crate) choices: Vec<Choice>,
    /// What the pasted error itself proves.
    pub(crate) rules: Vec<String>,
    /// What is only likely, and why.
    pub(crate) suspects: Vec<String>,
    /// What was understood.
    pub(crate) parts: Vec<Part>,
    /// What was not.
    pub(crate) unknown: Vec<Unread>,
    /// What is worth knowing.
    pub(crate) notes: Vec<Note>,
    /// Changes of the paste by which its calls ask for other lengths.
    pub(crate) edits: Vec<TextEdit>,
    /// How many secrets were removed.
    pub(crate) secrets: usize,
    /// The partition of its ARNs.
    pub(crate) partition: String,
}

/// A reading never changes, so it equals itself alone, and nothing of it is compared.
impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Reading {}

/// One of several readings.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) label: String,
    /// The principal that made a recorded call.
    pub(crate) caller: Option<String>,
    pub(crate) scenario: String,
    /// What the client says when it stops by itself.
    pub(crate) stopped: Option<String>,
}

/// A stretch that was understood.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) meaning: String,
    pub(crate) hop: Option<usize>,
}

/// A stretch that was not understood.
#[derive(Debug)]
pub(crate) struct Unread {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) why: String,
}

/// Something worth knowing.
#[derive(Debug)]
pub(crate) struct Note {
    pub(crate) text: String,
    /// The title and the address of each page that it rests on.
    pub(crate) citations: Vec<(String, String)>,
}

/// A change of the paste by which a call asks for another length.
#[derive(Debug)]
pub(crate) struct TextEdit {
    pub(crate) hop: usize,
    pub(crate) seconds: Option<Seconds>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) replacement: String,
}

/// What the reader is at, in a large text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Secrets are removed.
    Secrets,
    /// What is left is read.
    Reading,
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// It is larger than what is read at once.
    TooLarge,
    /// The browser could not open or unpack it.
    Unreadable,
}
