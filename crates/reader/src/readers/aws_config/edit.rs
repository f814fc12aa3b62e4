//! Where the files say how long a profile's role session lasts.

use super::file::Entry;
use super::profiles::{Origin, Profile, is_role};
use crate::evidence::edit_site::{AmountNotation, EditSite, Setting, Unsetting};
use crate::evidence::span::Span;

/// Where that is changed; `None` where the profile assumes no role, or where what asks stands
/// outside of its first section.
pub(super) fn site(profile: Profile<'_>, asks: &Span) -> Option<EditSite> {
    let sections = profile.sections().map(|(_, section)| &section.place);
    let first = sections.min_by_key(|place| place.start)?;
    if !is_role(profile) || asks.start < first.start || first.end < asks.end {
        return None;
    }
    let mut found = profile.found("duration_seconds");
    let (counts, next) = (found.next(), found.next());
    Some(EditSite {
        set: match &counts {
            Some((entry, Origin::Section(_))) => Some(Setting {
                place: entry.value_place.clone(),
                before: String::new(),
                notation: AmountNotation::Seconds(""),
            }),
            _ => profile.get("role_arn").map(below),
        },
        unset: match (counts, next) {
            // The line goes, with the line break before it.
            (Some((entry, _)), None) => Unsetting::Remove(entry.before.start..entry.place.end),
            // What is removed would let the next one count.
            _ => Unsetting::Impossible,
        },
    })
}

/// A line of its own after the entry. Its line break and its indentation are those of the entry.
fn below(entry: &Entry) -> Setting {
    Setting {
        place: entry.place.end..entry.place.end,
        before: [&*entry.start, "duration_seconds = "].concat(),
        notation: AmountNotation::Seconds(""),
    }
}
