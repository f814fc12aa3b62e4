//! What is said of Terraform.

use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use session_advisor_core::facts::citations;
use session_advisor_core::model::Seconds;
use session_advisor_explain::duration_in_words;

/// A role that is assumed.
pub(super) fn role(place: &Span) -> Annotation {
    Annotation::new("terraform-role", "The role that is assumed.", place)
}

/// The profile whose credentials are used.
pub(super) fn profile(place: &Span) -> Annotation {
    Annotation::new(
        "terraform-profile",
        "The profile whose credentials are used.",
        place,
    )
}

/// Access keys.
pub(super) fn keys(place: &Span) -> Annotation {
    Annotation::new(
        "terraform-keys",
        "The access keys that sign the first call.",
        place,
    )
}

/// How long Vault's credentials last.
pub(super) fn lease(place: &Span) -> Annotation {
    Annotation::new(
        "terraform-lease",
        "How long the credentials last that Vault hands out.",
        place,
    )
}

/// How long a session shall last; `None` where the paste does not tell.
pub(super) fn duration(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = amount("How long the session shall last", seconds);
    Annotation::new("terraform-duration", text, place)
}

/// The MaxSessionDuration of a role; `None` where the paste does not tell.
pub(super) fn role_maximum(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = amount("The role’s maximum session duration", seconds);
    Annotation::new("terraform-role-maximum", text, place)
}

/// How long sessions last that are given out by that; `None` where the paste does not tell.
pub(super) fn session(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = amount("How long its sessions last", seconds);
    Annotation::new("terraform-session", text, place)
}

fn amount(what: &str, seconds: Option<Seconds>) -> String {
    match seconds {
        Some(seconds) => format!("{what}: {}.", duration_in_words(seconds)),
        None => format!("{what}; the amount is not in the paste."),
    }
}

/// Without a duration it asks for 15 minutes.
pub(super) fn fifteen_minutes(place: &Span) -> Note {
    Note::new(
        "terraform-fifteen-minutes",
        "Without `duration`, Terraform asks for 15 minutes, not for the hour that AWS gives by itself, and renews the \
         session while it runs. Credentials that are handed on do end then: set `duration`.",
        Some(place),
        &[citations::GO_SDK_DEFAULT],
    )
}

/// Each role is assumed with the session of the one before.
pub(super) fn several_roles(place: &Span) -> Note {
    Note::new(
        "terraform-several-roles",
        "Terraform assumes these roles in order, each with the session of the one before. That is role chaining: from \
         the second role on, 1 hour is the most. Assume the last role directly where it may last longer.",
        Some(place),
        &[citations::ROLE_TERMS],
    )
}

/// `assume_role` takes no argument of that name.
pub(super) fn no_such_argument(name: &str, place: &Span) -> Note {
    let text = format!(
        "`assume_role` has no argument `{name}`, so how long is asked for is not known. The argument is `duration`, as \
         in `\"1h\"`; in old versions `duration_seconds`."
    );
    Note::new("terraform-no-such-argument", text, Some(place), &[])
}

/// No role, or no profile of Roles Anywhere or permission set, can have that.
pub(super) fn out_of_range(argument: &str, written: &str, place: &Span) -> Note {
    let range = match argument {
        "session_duration" => "Set 1 to 12 hours, as in `PT8H`.",
        "duration_seconds" => "Set 900 to 43200 seconds.",
        _ => "Set 3600 to 43200 seconds.",
    };
    let text = format!("AWS takes no `{argument}` of `{written}`, so the apply fails. {range}");
    Note::new(
        "terraform-out-of-range",
        text,
        Some(place),
        match argument {
            "max_session_duration" => &[citations::UPDATE_ROLE],
            "session_duration" => &[citations::PERMISSION_SET_DURATION],
            _ => &[],
        },
    )
}
