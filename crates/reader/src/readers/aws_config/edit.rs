//! Changes of the files that make a remedy.

use super::file::Entry;
use super::profiles::{Origin, Profile};
use super::resolve::is_role;
use crate::reading::Edit;
use session_advisor_core::model::Seconds;

/// The smallest change that sets or removes what a profile asks.
pub(super) fn with_duration(profile: Profile<'_>, seconds: Option<Seconds>) -> Option<Edit> {
    if !is_role(profile) {
        return None;
    }
    let mut found = profile.found("duration_seconds");
    match (seconds, found.next()) {
        (None, None) => None,
        // What is removed would let the next one count.
        (None, Some((entry, _))) => found.next().is_none().then(|| without(entry)),
        (Some(seconds), Some((entry, Origin::Section(_)))) => Some(Edit {
            place: entry.value_place.clone(),
            replacement: seconds.get().to_string(),
        }),
        (Some(seconds), _) => Some(below(profile.get("role_arn")?, seconds)),
    }
}

/// The line that the entry stands on goes, with the line break before it.
fn without(entry: &Entry) -> Edit {
    Edit {
        place: entry.before.start..entry.place.end,
        replacement: String::new(),
    }
}

/// A line of its own after the entry. Its line break and its indentation are those of the entry.
fn below(entry: &Entry, seconds: Seconds) -> Edit {
    Edit {
        place: entry.place.end..entry.place.end,
        replacement: format!("{}duration_seconds = {}", entry.start, seconds.get()),
    }
}
