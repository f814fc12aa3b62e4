//! What is said of how the parts of a paste fit together.

use crate::evidence::note::{Note, Unread};
use crate::evidence::span::Span;

/// The client will not send this call, and says these words.
pub(super) fn will_stop(words: &str) -> Note {
    let text = format!(
        "The client stops before it sends this call. It says: `{}`",
        words.replace('`', "'").replace('\n', " ")
    );
    Note::new("client-will-stop", text, None, &[])
}

/// The error names another caller than the rest of the paste.
pub(super) fn another_caller(place: &Span) -> Note {
    Note::new(
        "another-caller",
        "The error names another caller than the rest of the paste: what ran did not sign with these keys, but with \
         temporary credentials. AWS’s answer wins here. Look for a session in the environment, a cached login, or a \
         tool that calls GetSessionToken first.",
        Some(place),
        &[],
    )
}

/// AWS answered, though by the rest of the paste the client would have stopped before.
pub(super) fn answered_anyway(place: &Span) -> Note {
    Note::new(
        "answered-anyway",
        "By the rest of the paste the client would have stopped before asking AWS, but AWS answered. Its answer wins \
         here; another version of the client, or another file, was used.",
        Some(place),
        &[],
    )
}

/// The error fits more than one of the pasted profiles or commands.
pub(super) fn several_fit(place: &Span) -> Note {
    Note::new(
        "several-fit",
        "The error does not say which of the pasted profiles or commands it is about. The first that fits is shown; \
         choose another if it was that one.",
        Some(place),
        &[],
    )
}

/// Nothing in it is of a kind that is read.
pub(super) const fn no_known_kind(place: Span) -> Unread {
    Unread {
        place,
        why: "Not of a kind that is read here, and ignored.",
    }
}

/// What fails the check of the duration may leave no record.
pub(super) fn may_leave_no_record(place: &Span) -> Note {
    Note::new(
        "cloudtrail-may-leave-no-record",
        "No record here shows the refusal. Whether STS writes one for a request that fails the check of its duration \
         is unverified. The error that the client got counts.",
        Some(place),
        &[],
    )
}
