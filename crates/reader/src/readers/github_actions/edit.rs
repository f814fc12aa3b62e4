//! Changes of a workflow that make a remedy.

use super::inputs::Step;
use crate::formats::yaml::Value;
use crate::reading::Edit;
use session_advisor_core::model::Seconds;

/// The smallest change by which a step asks for that long. The action always asks for something;
/// asking for nothing is asking for the hour that AWS gives then.
pub(super) fn with_duration(step: &Step, text: &str, seconds: Option<Seconds>) -> Option<Edit> {
    let seconds = seconds.map_or(3600, Seconds::get).to_string();
    if let Some(given) = step.written("role-duration-seconds") {
        return Some(Edit {
            place: given.place.clone(),
            replacement: seconds,
        });
    }
    let with = step.with()?;
    let Value::Map(entries) = &with.value else {
        return None;
    };
    let beside = entries
        .iter()
        .find(|it| it.key.eq_ignore_ascii_case("role-to-assume"))?;
    let end = beside.value.place.end;
    let line_start = text
        .get(..beside.key_place.start)?
        .rfind('\n')
        .map_or(0, |it| it.saturating_add(1));
    let before = text.get(line_start..beside.key_place.start)?;
    let in_brackets = text.get(with.place.clone())?.starts_with('{');
    let mut replacement = if in_brackets {
        String::from(", ")
    } else {
        let blanks = before.chars().map(|it| if it == '\t' { it } else { ' ' });
        std::iter::once('\n').chain(blanks).collect()
    };
    replacement.push_str("role-duration-seconds: ");
    replacement.push_str(&seconds);
    // Behind a comment of the same line.
    let rest = text.get(end..)?;
    let line = rest.find('\n').unwrap_or(rest.len());
    let at = if in_brackets {
        end
    } else {
        end.saturating_add(line)
    };
    Some(Edit {
        place: at..at,
        replacement,
    })
}
