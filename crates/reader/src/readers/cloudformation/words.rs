//! What is said of templates.

use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use session_advisor_core::facts::{citations, limits};
use session_advisor_core::model::Seconds;
use session_advisor_explain::duration_in_words;

/// A role without MaxSessionDuration.
pub(super) fn default_maximum(place: &Span) -> Annotation {
    Annotation::new(
        "cloudformation-default-maximum",
        "The role sets no MaxSessionDuration, so it is 1 hour.",
        place,
    )
}

/// A role's MaxSessionDuration; `None` where the template computes it.
pub(super) fn role_maximum(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = amount("The role’s maximum session duration", seconds);
    Annotation::new("cloudformation-role-maximum", text, place)
}

/// A permission set's SessionDuration; `None` where the template computes it.
pub(super) fn session(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = amount("How long sessions of the permission set last", seconds);
    Annotation::new("cloudformation-session", text, place)
}

fn amount(what: &str, seconds: Option<Seconds>) -> String {
    match seconds {
        Some(seconds) => format!("{what}: {}.", duration_in_words(seconds)),
        None => format!("{what}; the template computes it, so it is not known here."),
    }
}

/// IAM takes no such MaxSessionDuration.
pub(super) fn maximum_out_of_range(maximum: Seconds, place: &Span) -> Note {
    let text = format!(
        "MaxSessionDuration takes {} to {} seconds, so IAM refuses {} and the stack fails. Set a number in that \
         range.",
        limits::ROLE_MAXIMUM_LEAST.get(),
        limits::ROLE_MAXIMUM_MOST.get(),
        duration_in_words(maximum)
    );
    Note::new(
        "cloudformation-maximum-out-of-range",
        text,
        Some(place),
        &[citations::UPDATE_ROLE],
    )
}

/// No permission set can have such a SessionDuration.
pub(super) fn session_out_of_range(place: &Span) -> Note {
    Note::new(
        "cloudformation-session-out-of-range",
        "SessionDuration takes 1 to 12 hours, written as in `PT8H`. Anything else is refused when the stack is \
         deployed.",
        Some(place),
        &[citations::PERMISSION_SET_DURATION],
    )
}
