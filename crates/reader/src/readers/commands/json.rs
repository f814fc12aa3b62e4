//! Values in the JSON of `--cli-input-json`, as they are written.

use crate::formats::json::value::Members;
use crate::formats::python::Integer;

/// A value.
pub(super) struct Json {
    written: String,
    /// What it says, if it is a string.
    text: Option<String>,
}

impl Json {
    /// The value in JSON.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// What it says, if it is a string.
    pub(super) fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// The whole number that it is, if it is one.
    pub(super) fn integer(&self) -> Option<Integer> {
        Integer::read(&self.written)
    }
}

/// The members of a JSON object in their order, which the CLI's words follow.
pub(super) fn members(text: &str) -> Option<Vec<(String, Json)>> {
    let Members(found) = serde_json::from_str(text).ok()?;
    let mut members: Vec<(String, Json)> = Vec::new();
    for (name, raw) in found {
        let value = Json {
            written: raw.get().to_owned(),
            text: serde_json::from_str(raw.get()).ok(),
        };
        // A few dozen at most are of any use; the rest of a hostile text is read past.
        if let Some(known) = members.iter_mut().find(|(known, _)| *known == name) {
            known.1 = value;
        } else if members.len() < 64 {
            members.push((name.into_owned(), value));
        }
    }
    Some(members)
}
