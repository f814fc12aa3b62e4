//! What a reading says about calls in the source of programs.

use super::{Meaning, Quirk};
use crate::report::Said;
use session_advisor_core::facts::citations;
use session_advisor_explain::duration_in_words;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Call(operation) => format!("The call: `{}`.", operation.name()),
        Meaning::Duration(Some(seconds)) => format!(
            "How long the session shall last: {}.",
            duration_in_words(*seconds)
        ),
        Meaning::Duration(None) => {
            "How long the session shall last; the number is not in the paste.".to_owned()
        }
        Meaning::Role => "The role that is asked for.".to_owned(),
        Meaning::Presigns => "Signs a link in advance; no session is asked for.".to_owned(),
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    match quirk {
        Quirk::FifteenMinutes => Said {
            text: "Without a duration this provider of the SDK for Go asks for 15 minutes, not for the hour that AWS \
                   gives by itself. It renews the session while the program runs. Set `Duration` for longer ones."
                .to_owned(),
            citations: &[citations::GO_SDK_DEFAULT],
        },
        Quirk::NotLiteral(written) => Said {
            text: format!(
                "What `{written}` comes to is not in the paste, so it stays unknown here. Put the number in its place \
                 to have it read."
            ),
            citations: &[],
        },
        Quirk::PresignedLink => Said {
            text: "This is how long the link shall work, not the session. A link signed with temporary credentials \
                   ends with them, whatever stands here. Sign it with a session that lasts long enough, or with \
                   long-term keys."
                .to_owned(),
            citations: &[citations::STS_COMPARISON],
        },
    }
}
