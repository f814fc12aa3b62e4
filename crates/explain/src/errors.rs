//! What to say of a line of notation that cannot be read.

use session_advisor_core::model::MAX_HOPS;
use session_advisor_core::notation::{MAX_CHARACTERS, NotationError, Problem};

/// One sentence or two: what stands there, and what is accepted.
#[must_use]
pub fn notation_error(error: &NotationError) -> String {
    let text = &error.text;
    let at = error.place.start.saturating_add(1);
    let what = match error.problem {
        Problem::TooLong => {
            return format!("The line is longer than {MAX_CHARACTERS} characters.");
        }
        Problem::Version => format!("the line starts with `{text}`: a scenario starts with `v1`"),
        Problem::NoSource => {
            "a source is missing: write `~` and a source, such as `~iam-user`".to_owned()
        }
        Problem::Source => format!("`{text}` is no source: write one such as `iam-user` or `oidc`"),
        Problem::Operation => {
            format!("`{text}` is no operation: write one such as `assume-role`")
        }
        Problem::TooManyHops => format!("more than {MAX_HOPS} hops: leave some out"),
        Problem::Attribute => format!(
            "`{text}` is no attribute: write one such as `ask-2h`, `max-12h`, `mfa` or `role-NAME`"
        ),
        Problem::Misplaced => format!("`{text}` does not belong on this part of the line"),
        Problem::Twice => format!("`{text}` says what was said before: keep one of the two"),
        Problem::Duration => format!(
            "`{text}` is no duration: write hours, minutes and seconds in this order, such as \
             `2h`, `1h30m` or `3601s`"
        ),
        Problem::Role => format!(
            "`{text}` is no role label: write 1 to 64 of the characters A-Z, a-z, 0-9, `-` and `_`"
        ),
        Problem::Account => format!("`{text}` is no account letter: write one from `a` to `z`"),
        Problem::SignedIn => format!("`{text}` is not known here: write `user`, `role` or `root`"),
        Problem::Observed => format!(
            "`{text}` is no answer of AWS: write `accepted`, a rule that refuses or an error, such \
             as `role-chaining`"
        ),
    };
    format!("At character {at}: {what}.")
}
