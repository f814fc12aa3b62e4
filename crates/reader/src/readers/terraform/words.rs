//! What a reading says about Terraform.

use super::{Meaning, Quirk};
use crate::report::Said;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_explain::duration_in_words;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    let (what, seconds) = match meaning {
        Meaning::Role => return "The role that is assumed.".to_owned(),
        Meaning::Profile => return "The profile whose credentials are used.".to_owned(),
        Meaning::Keys => return "The access keys that sign the first call.".to_owned(),
        Meaning::Lease => return "How long the credentials last that Vault hands out.".to_owned(),
        Meaning::Duration(seconds) => ("How long the session shall last", seconds),
        Meaning::RoleMaximum(seconds) => ("The role’s maximum session duration", seconds),
        Meaning::Session(seconds) => ("How long its sessions last", seconds),
    };
    match seconds {
        Some(seconds) => format!("{what}: {}.", duration_in_words(*seconds)),
        None => format!("{what}; the amount is not in the paste."),
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    let text = match quirk {
        Quirk::FifteenMinutes => "Without `duration`, Terraform asks for 15 minutes, not for the hour that AWS gives by \
                                  itself, and renews the session while it runs. Credentials that are handed on do end \
                                  then: set `duration`."
            .to_owned(),
        Quirk::SeveralRoles => "Terraform assumes these roles in order, each with the session of the one before. That \
                                is role chaining: from the second role on, 1 hour is the most. Assume the last role \
                                directly where it may last longer."
            .to_owned(),
        Quirk::NoSuchArgument(name) => format!(
            "`assume_role` has no argument `{name}`, so how long is asked for is not known. The argument is \
             `duration`, as in `\"1h\"`; in old versions `duration_seconds`."
        ),
        Quirk::OutOfRange { argument, written } => format!(
            "AWS takes no `{argument}` of `{written}`, so the apply fails. {}",
            range(argument)
        ),
    };
    Said {
        text,
        citations: pages(quirk),
    }
}

fn range(argument: &str) -> &'static str {
    match argument {
        "session_duration" => "Set 1 to 12 hours, as in `PT8H`.",
        "duration_seconds" => "Set 900 to 43200 seconds.",
        _ => "Set 3600 to 43200 seconds.",
    }
}

fn pages(quirk: &Quirk) -> &'static [&'static Citation] {
    match quirk {
        Quirk::FifteenMinutes => &[citations::GO_SDK_DEFAULT],
        Quirk::SeveralRoles => &[citations::ROLE_TERMS],
        Quirk::OutOfRange { argument, .. } if argument == "max_session_duration" => {
            &[citations::UPDATE_ROLE]
        }
        Quirk::OutOfRange { argument, .. } if argument == "session_duration" => {
            &[citations::PERMISSION_SET_DURATION]
        }
        _ => &[],
    }
}
