//! What a reading says about templates.

use super::{Meaning, Quirk};
use crate::report::Said;
use session_advisor_core::facts::citations;
use session_advisor_explain::duration_in_words;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    let (what, seconds) = match meaning {
        Meaning::DefaultMaximum => {
            return "The role sets no MaxSessionDuration, so it is 1 hour.".to_owned();
        }
        Meaning::RoleMaximum(seconds) => ("The role’s maximum session duration", seconds),
        Meaning::Session(seconds) => ("How long sessions of the permission set last", seconds),
    };
    match seconds {
        Some(seconds) => format!("{what}: {}.", duration_in_words(*seconds)),
        None => format!("{what}; the template computes it, so it is not known here."),
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    match quirk {
        Quirk::MaximumOutOfRange(seconds) => Said {
            text: format!(
                "MaxSessionDuration takes 3600 to 43200 seconds, so IAM refuses {} and the stack fails. Set a number \
                 in that range.",
                duration_in_words(*seconds)
            ),
            citations: &[citations::UPDATE_ROLE],
        },
        Quirk::SessionOutOfRange => Said {
            text: "SessionDuration takes 1 to 12 hours, written as in `PT8H`. Anything else is refused when the \
                   stack is deployed."
                .to_owned(),
            citations: &[citations::PERMISSION_SET_DURATION],
        },
    }
}
