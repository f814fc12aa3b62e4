//! What is said of calls in the source of programs.

use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use session_advisor_core::facts::citations;
use session_advisor_core::model::{Operation, Seconds};
use session_advisor_explain::duration_in_words;

/// The call.
pub(super) fn call(operation: Operation, place: &Span) -> Annotation {
    let text = format!("The call: `{}`.", operation.name());
    Annotation::new("sdk-call-name", text, place)
}

/// How long the session shall last; `None` where the paste does not tell.
pub(super) fn duration(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = match seconds {
        Some(seconds) => format!(
            "How long the session shall last: {}.",
            duration_in_words(seconds)
        ),
        None => "How long the session shall last; the number is not in the paste.".to_owned(),
    };
    Annotation::new("sdk-call-duration", text, place)
}

/// The role that is asked for.
pub(super) fn role(place: &Span) -> Annotation {
    Annotation::new("sdk-call-role", "The role that is asked for.", place)
}

/// A link that is signed in advance.
pub(super) fn presigns(place: &Span) -> Annotation {
    Annotation::new(
        "sdk-call-presigns",
        "Signs a link in advance; no session is asked for.",
        place,
    )
}

/// Go's provider asks for 15 minutes where nothing is written.
pub(super) fn fifteen_minutes(place: &Span) -> Note {
    Note::new(
        "sdk-call-fifteen-minutes",
        "Without a duration this provider of the SDK for Go asks for 15 minutes, not for the hour that AWS gives by \
         itself. It renews the session while the program runs. Set `Duration` for longer ones.",
        Some(place),
        &[citations::GO_SDK_DEFAULT],
    )
}

/// The amount stands somewhere else.
pub(super) fn not_literal(written: &str, place: &Span) -> Note {
    let text = format!(
        "What `{written}` comes to is not in the paste, so it stays unknown here. Put the number in its place to have \
         it read."
    );
    Note::new("sdk-call-not-literal", text, Some(place), &[])
}

/// The lifetime of a signed link is not that of a session.
pub(super) fn presigned_link(place: &Span) -> Note {
    Note::new(
        "sdk-call-presigned-link",
        "This is how long the link shall work, not the session. A link signed with temporary credentials ends with \
         them, whatever stands here. Sign it with a session that lasts long enough, or with long-term keys.",
        Some(place),
        &[citations::STS_COMPARISON],
    )
}
