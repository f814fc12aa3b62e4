//! Where a step says how long its session lasts.

use super::inputs::Step;
use crate::evidence::edit_site::{AmountNotation, EditSite, Setting, Unsetting};
use crate::formats::yaml::Value;

/// Where that is changed; `None` where the step is no mapping that names a role.
pub(super) fn site(step: &Step, text: &str) -> Option<EditSite> {
    let set = Some(setting(step, text)?);
    Some(EditSite {
        set,
        unset: Unsetting::AskForDefault,
    })
}

fn setting(step: &Step, text: &str) -> Option<Setting> {
    let notation = AmountNotation::Seconds("");
    if let Some(given) = step.written("role-duration-seconds") {
        return Some(Setting {
            place: given.place.clone(),
            before: String::new(),
            notation,
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
    let mut before = if in_brackets {
        String::from(", ")
    } else {
        let blanks = before.chars().map(|it| if it == '\t' { it } else { ' ' });
        std::iter::once('\n').chain(blanks).collect()
    };
    before.push_str("role-duration-seconds: ");
    // Behind a comment of the same line.
    let rest = text.get(end..)?;
    let line = rest.find('\n').unwrap_or(rest.len());
    let at = if in_brackets {
        end
    } else {
        end.saturating_add(line)
    };
    Some(Setting {
        place: at..at,
        before,
        notation,
    })
}
